package org.minqing.demo;

import java.util.Optional;
import org.minqing.http.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether the demo district is built. */
@RestController
class DemoController {

    private final ObjectProvider<DemoDistrict> district;

    DemoController(ObjectProvider<DemoDistrict> district) {
        this.district = district;
    }

    @GetMapping("/api/demo")
    DemoStatus demo() {
        return Optional.ofNullable(district.getIfAvailable())
                .map(DemoDistrict::status)
                .orElseThrow(() -> Problem.of(404, "demo.off").asException());
    }
}
