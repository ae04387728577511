package org.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelessTest {

    @Test
    void the_same_table_is_the_same_bytes_whenever_it_was_written() throws IOException {
        byte[] one = Timeless.workbook(written());
        byte[] other = Timeless.workbook(written());

        assertThat(SheetsForTests.xlsx(one)).containsExactly(List.of("区域", "收到"));
        assertThat(other).isEqualTo(one);
    }

    private static byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = SheetFormat.XLSX.begin(out);
        sheet.row(List.of("区域", "收到"));
        sheet.finish();
        return out.toByteArray();
    }
}
