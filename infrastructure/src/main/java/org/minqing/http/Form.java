package org.minqing.http;

import java.util.Map;

/** A form with a file in it, once it has been read. */
public final class Form {

    private final Map<String, String> fields;
    private final String fileName;
    private final byte[] file;

    Form(Map<String, String> fields, String fileName, byte[] file) {
        this.fields = Map.copyOf(fields);
        this.fileName = fileName;
        this.file = file.clone();
    }

    /** What stands beside the file. */
    public Map<String, String> fields() {
        return fields;
    }

    /** As whoever sent it called it. */
    public String fileName() {
        return fileName;
    }

    public byte[] file() {
        return file.clone();
    }
}
