package org.minqing.store.embedded;

import java.nio.file.Path;
import org.minqing.StartRefusedException;

/** Another process keeps its data in the folder. */
public final class FolderInUseException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super(
                "Another running application keeps its data in " + folder,
                "Stop it, or set MINQING_DATA_DIR to another folder");
    }
}
