package org.minqing.benchmark.row;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.Target;
import org.minqing.benchmark.site.Site;
import org.minqing.demo.district.District;
import org.minqing.demo.district.District.Neighbourhood;
import tools.jackson.databind.JsonNode;

/** Importing an invented register of hotline requests, in the form of the one in {@code samples/}. */
public final class RegisterImport implements Measurement {

    private static final Target TARGET = Target.more(2_000, 10_000, "/s");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** So many a second of the duration, so that a slow importer is not waited for all day. */
    private static final int ROWS_PER_SECOND = 2_000;

    private static final List<String> HEADINGS = List.of(
            "REC_ID",
            "CREATE_DATE",
            "DISTRICT_NAME",
            "STREET_NAME",
            "COMMUNITY_NAME",
            "EVENT_SRC_NAME",
            "EVENT_TYPE_NAME",
            "MAIN_TYPE_NAME",
            "SUB_TYPE_NAME",
            "EVENT_PROPERTY_NAME",
            "DISPOSE_UNIT_NAME",
            "ACHIEVE_NAME");

    private static final List<String> KINDS = List.of("道路与人行道", "井盖与雨水口", "路灯与楼道照明", "自来水", "垃圾清运");
    private static final List<String> NATURES = List.of("投诉", "咨询", "建议", "求决");

    @Override
    public Row row() {
        return Row.IMPORT;
    }

    @Override
    public List<Figure> measure(Site site, Results raw) {
        int rows = (int) site.options().duration().toSeconds() * ROWS_PER_SECOND;
        Path register = site.options().dataDir().resolve("register.csv");
        write(register, rows, site.options().seed());
        long begun = System.nanoTime();
        String id = site.http()
                .upload("/api/imports", register, Map.of("mapping", "pingshan2018"))
                .path("id")
                .asString();
        Waiting.until(
                "the register is imported",
                PATIENCE,
                Duration.ofMillis(50),
                () -> state(site, id).path("state").asString().matches("COMPLETED|FAILED"));
        double seconds = (System.nanoTime() - begun) / 1e9;
        JsonNode end = state(site, id);
        if (end.path("imported").asInt() != rows) {
            throw new IllegalStateException("Of " + rows + " rows not all were imported: " + end);
        }
        raw.put("import", Map.of("rows", rows, "seconds", seconds));
        return List.of(Figure.of("import of a register, %,d rows".formatted(rows), rows / seconds, "/s")
                .heldTo(TARGET));
    }

    private static JsonNode state(Site site, String id) {
        return site.http().json("/api/imports/" + id);
    }

    private static void write(Path file, int rows, long seed) {
        District district = Site.district();
        SplittableRandom random = new SplittableRandom(seed);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (CsvWriter csv = CsvWriter.builder().build(file)) {
                csv.writeRecord(HEADINGS);
                for (int row = 1; row <= rows; row++) {
                    csv.writeRecord(record(row, district, random));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> record(int number, District district, SplittableRandom random) {
        Neighbourhood where = district.neighbourhoods()
                .get(random.nextInt(district.neighbourhoods().size()));
        String kind = any(KINDS, random);
        LocalDate day = district.since().plusDays(random.nextInt(300));
        return List.of(
                Integer.toString(7_000_000 + number),
                day.toString(),
                district.name(),
                where.street().name(),
                where.community().name(),
                "12345",
                "公共设施报修",
                kind,
                kind + "其他",
                any(NATURES, random),
                "演示区城市管养所",
                random.nextInt(10) == 0 ? "逾期办结" : "按期办结");
    }

    private static String any(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
