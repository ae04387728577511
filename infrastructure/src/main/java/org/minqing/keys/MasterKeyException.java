package org.minqing.keys;

import org.minqing.StartRefusedException;

/** Without the right master key nothing can be opened, so the application does not start. Nothing was changed. */
public final class MasterKeyException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    MasterKeyException(String message, String action) {
        super(message, action);
    }
}
