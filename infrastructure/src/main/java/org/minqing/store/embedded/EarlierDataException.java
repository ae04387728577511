package org.minqing.store.embedded;

import java.nio.file.Path;
import org.minqing.StartRefusedException;

/** The server that comes along cannot read the data of the folder: another major version of PostgreSQL wrote it. */
final class EarlierDataException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    private EarlierDataException(String message, String action) {
        super(message, action);
    }

    static EarlierDataException writtenBy(int major, Path folder) {
        String message = "PostgreSQL " + major + " wrote the data in " + folder + ", and PostgreSQL "
                + EmbeddedServer.MAJOR + " comes along";
        return major < EmbeddedServer.MAJOR
                ? new EarlierDataException(
                        message, "Make a backup, then start once with " + UpgradeCommand.ARGUMENT + ": docs/running.md")
                : new EarlierDataException(message, "Start the later version of the application that wrote it");
    }

    static EarlierDataException brokenOff(Path folder) {
        return new EarlierDataException(
                "An upgrade of the database in " + folder + " was broken off at its very end",
                "Start once more with " + UpgradeCommand.ARGUMENT);
    }
}
