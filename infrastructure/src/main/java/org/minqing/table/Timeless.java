package org.minqing.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes out of a workbook when it was made, so that the same table is the same bytes whenever it is asked for. */
public final class Timeless {

    /** The first that a zip file can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String MADE = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    private Timeless() {}

    /** @param workbook as {@link SheetFormat#XLSX} wrote it, small enough to be held in memory */
    public static byte[] workbook(byte[] workbook) {
        try {
            // As a stream it cannot be unpacked: only its directory says how long its parts are.
            Path copy = Files.createTempFile("minqing-workbook", ".xlsx");
            try {
                Files.write(copy, workbook);
                return copied(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] copied(Path workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry fresh = new ZipEntry(entry.getName());
                fresh.setTimeLocal(NO_TIME);
                zip.putNextEntry(fresh);
                try (InputStream part = in.getInputStream(entry)) {
                    zip.write(content(entry.getName(), part.readAllBytes()));
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] content(String name, byte[] bytes) {
        return name.equals(PROPERTIES)
                ? new String(bytes, StandardCharsets.UTF_8).replaceAll(MADE, "").getBytes(StandardCharsets.UTF_8)
                : bytes;
    }
}
