package org.minqing.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks of one sheet, a piece at a time, so that one can be as large as it likes. */
public final class Workbooks {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Two formats of times: to the second, and a day. */
    private static final String STYLES = HEAD + """
        <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy/m/d\\ h:mm:ss"/>
        <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """.formatted(MAIN);

    private Workbooks() {}

    /**
     * @param texts what cells of the type {@code s} mean, by their place; no such part is written where there are none
     * @param rows of the sheet, as they stand in its XML
     */
    public static void write(Path file, Iterable<String> texts, Iterable<String> rows) throws IOException {
        boolean shared = texts.iterator().hasNext();
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                HEAD + """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="%1$s.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$s.worksheet+xml"/>
                    <Override PartName="/xl/sharedStrings.xml" ContentType="%1$s.sharedStrings+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType="%1$s.styles+xml"/></Types>
                    """.formatted("application/vnd.openxmlformats-officedocument.spreadsheetml"),
                "_rels/.rels",
                HEAD
                        + "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                                .formatted(RELATIONS, OFFICE),
                "xl/workbook.xml",
                HEAD
                        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                                .formatted(MAIN, OFFICE),
                "xl/_rels/workbook.xml.rels",
                HEAD
                        + "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"%s/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
                                .formatted(RELATIONS, OFFICE, OFFICE, OFFICE),
                "xl/styles.xml",
                STYLES);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                write(zip, part.getValue());
            }
            if (shared) {
                zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
                write(zip, HEAD + "<sst xmlns=\"%s\">".formatted(MAIN));
                for (String text : texts) {
                    write(zip, "<si><t>" + text + "</t></si>");
                }
                write(zip, "</sst>");
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, HEAD + "<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
            for (String row : rows) {
                write(zip, row);
            }
            write(zip, "</sheetData></worksheet>");
        }
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
