package org.minqing;

import java.util.List;
import java.util.Locale;
import org.minqing.axonserver.MoveCommand;
import org.minqing.evidence.VerifyCommand;
import org.minqing.http.Terminal;
import org.minqing.store.StoredStreams;
import org.minqing.store.embedded.EmbeddedServerAhead;
import org.minqing.store.embedded.UpgradeCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The ledger as one process: commands, projections, HTTP and pages. */
@SpringBootApplication
public class MinqingApplication {

    private static final String AXON_SERVER = "MINQING_AXON_SERVER";

    static {
        // Axon reads these two before Spring has read any file. Nothing calls home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    /**
     * With {@code --verify} it only proves the ledger unbroken, see {@link VerifyCommand}; or moves it, see {@link MoveCommand}; or
     * carries its database over to a later PostgreSQL, see {@link UpgradeCommand}.
     */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains(VerifyCommand.ARGUMENT)) {
            System.exit(new VerifyCommand(terminal()).run(arguments));
        }
        if (MoveCommand.isMeant(arguments)) {
            System.exit(new MoveCommand(terminal()).run(arguments));
        }
        if (List.of(arguments).contains(UpgradeCommand.ARGUMENT)) {
            System.exit(new UpgradeCommand(terminal()).run(arguments));
        }
        SpringApplication application = new SpringApplication(MinqingApplication.class);
        if (!System.getenv().getOrDefault(AXON_SERVER, "").isBlank()) {
            application.setAdditionalProfiles(StoredStreams.ON_AXON_SERVER);
        }
        application.addInitializers(new EmbeddedServerAhead());
        application.run(arguments);
    }

    private static Terminal terminal() {
        return new Terminal(System.out, Locale.getDefault());
    }
}
