package org.minqing.http.projections;

import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far the projections are, and has one filled anew. */
@RestController
class ProjectionController {

    private final ProjectionCare care;

    ProjectionController(ProjectionCare care) {
        this.care = care;
    }

    @GetMapping(path = "/api/projections", produces = MediaType.APPLICATION_JSON_VALUE)
    Projections all(Principal who) {
        return new Projections(care.all(who));
    }

    @GetMapping(path = "/api/projections/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    ProjectionView one(@PathVariable String name, Principal who) {
        return care.one(name, who);
    }

    @PostMapping(path = "/api/projections/{name}/rebuilds", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProjectionView> rebuild(@PathVariable String name, Principal who) {
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/api/projections/" + name)
                .body(care.rebuild(name, who));
    }

    record Projections(List<ProjectionView> items) {}
}
