package org.minqing.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once into nothing and counts, since what a zip file says about its own sizes can be a lie. Sheets
 * are read as a stream and may be long; everything else is held in memory and may not.
 */
final class ZipGuard {

    private static final long LONGEST_SHEET = 16L << 30;
    private static final long LONGEST_OTHER = 64L << 20;
    private static final int ENTRIES = 10_000;
    /** Packed tightly is suspicious only from here on. */
    private static final long HARMLESS = 8L << 20;

    private static final long TIGHTEST = 200;

    private ZipGuard() {}

    static void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > ENTRIES) {
                throw tooMuch();
            }
            long packed = Files.size(file);
            long sheets = 0;
            long others = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                long most =
                        Math.min(sheet ? LONGEST_SHEET - sheets : LONGEST_OTHER - others, HARMLESS + packed * TIGHTEST);
                long size = unpacked(zip, entry, most);
                sheets += sheet ? size : 0;
                others += sheet ? 0 : size;
            }
        } catch (ZipException e) {
            throw new UnreadableFile("table.no-workbook", e);
        } catch (IOException e) {
            throw new UnreadableFile("table.unreadable", e);
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                if (size > most) {
                    throw tooMuch();
                }
            }
        }
        return size;
    }

    private static UnreadableFile tooMuch() {
        return new UnreadableFile("table.unpacks-to-too-much", Map.of());
    }
}
