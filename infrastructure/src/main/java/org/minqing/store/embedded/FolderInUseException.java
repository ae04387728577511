package org.minqing.store.embedded;

import java.nio.file.Path;

/** Another running application keeps its data in this folder. */
public final class FolderInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super("Another running application keeps its data in " + folder);
    }
}
