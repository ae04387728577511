package org.minqing.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RFC 4180 text: quoted cells may hold line breaks, lines end as they like. */
public final class CsvRows implements Rows {

    /** Longest record, in characters: an unclosed quote must not draw the rest of the file into memory. */
    private static final int LONGEST_RECORD = 1 << 20;

    private final TextEncoding encoding;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> headings;

    private CsvRows(TextEncoding encoding, CloseableIterator<CsvRecord> records) {
        this.encoding = encoding;
        this.records = records;
        this.headings = read().map(
                        row -> row.cells().stream().map(String::strip).toList())
                .orElseThrow(() -> new UnreadableFile("table.empty", Map.of()));
    }

    /** @throws UnreadableFile where it is no text in UTF-8 or GB18030, or has no headings */
    @SuppressWarnings("resource") // The iterator closes the stream it reads from.
    public static Rows open(Path file) {
        try {
            TextEncoding encoding = TextEncoding.of(file);
            InputStream in = new BufferedInputStream(Files.newInputStream(file));
            in.skipNBytes(encoding.byteOrderMark() ? TextEncoding.MARK.length : 0);
            return new CsvRows(
                    encoding,
                    CsvReader.builder()
                            .maxBufferSize(LONGEST_RECORD)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .ofCsvRecord(new InputStreamReader(in, encoding.charset()))
                            .iterator());
        } catch (IOException e) {
            throw new UnreadableFile("table.unreadable", e);
        }
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Optional<Row> next() {
        return read();
    }

    private Optional<Row> read() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord record = records.next();
            return Optional.of(new Row(record.getStartingLineNumber(), record.getFields()));
        } catch (CsvParseException e) {
            throw new UnreadableFile("table.broken", e);
        } catch (UncheckedIOException e) {
            throw new UnreadableFile("table.unreadable", e);
        }
    }

    @Override
    public Optional<String> encoding() {
        return Optional.of(encoding.name());
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UnreadableFile("table.unreadable", e);
        }
    }
}
