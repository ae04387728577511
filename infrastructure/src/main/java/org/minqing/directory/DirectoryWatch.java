package org.minqing.directory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is changed in a directory on one node is in force on the others a second later. */
@Component
class DirectoryWatch {

    private static final Logger log = LoggerFactory.getLogger(DirectoryWatch.class);

    private final Directories directories;

    DirectoryWatch(Directories directories) {
        this.directories = directories;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        try {
            directories.refreshWritten();
        } catch (DataAccessException away) {
            log.debug("Directories cannot be looked at for the moment: {}", away.getMessage());
        }
    }
}
