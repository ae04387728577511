package org.minqing;

import org.minqing.store.embedded.EmbeddedServerAhead;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The ledger as one process: commands, projections, HTTP and pages. */
@SpringBootApplication
public class MinqingApplication {

    static {
        // Axon reads these two before Spring has read any file. Nothing calls home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(MinqingApplication.class);
        application.addInitializers(new EmbeddedServerAhead());
        application.run(arguments);
    }
}
