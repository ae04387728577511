package org.minqing.desk.notice;

import java.security.Principal;
import org.minqing.http.Requests;
import org.minqing.notice.Deliveries;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Which notices nobody took, however often they were tried, and a button that has them tried again. */
@Controller
class DeliveryPages {

    private final Deliveries deliveries;
    private final Rights rights;
    private final Requests requests;

    DeliveryPages(Deliveries deliveries, Rights rights, Requests requests) {
        this.deliveries = deliveries;
        this.rights = rights;
        this.requests = requests;
    }

    @GetMapping("/admin/deliveries")
    Mono<Rendering> page(Principal who) {
        return Mono.fromCallable(() -> {
                    rights.demand(who, Deed.TEND_DELIVERIES);
                    return Rendering.view("admin/deliveries")
                            .modelAttribute("parked", deliveries.parked())
                            .modelAttribute("waiting", deliveries.waiting())
                            .build();
                })
                .subscribeOn(requests.threads());
    }

    @PostMapping("/admin/deliveries/attempts")
    Mono<Rendering> tryAgain(Principal who) {
        return Mono.fromCallable(() -> {
                    rights.demand(who, Deed.TEND_DELIVERIES);
                    deliveries.tryAgain();
                    return Rendering.redirectTo("/admin/deliveries")
                            .status(HttpStatus.SEE_OTHER)
                            .build();
                })
                .subscribeOn(requests.threads());
    }
}
