package jp.hersys.pipeline;

import static jp.hersys.pipeline.Ground.LONG;
import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files made to fill memory or time, one of each kind, in the long run all. The tests run with the memory of the
/// product.
@ExtendWith(RegisterExtension.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HugeInputIT {

    private static final String HEADER = "No,公表_年月日,備考\n";
    private static final int MIB = 1 << 20;

    private final Register register;
    private final Pipeline pipeline;

    HugeInputIT(Register register) {
        this.register = register;
        this.pipeline = new Pipeline(register);
    }

    @ParameterizedTest
    @MethodSource("ofOneLine")
    void two_hundred_megabytes_of_one_line_are_refused_in_little_memory(String character) {
        var list = take(text(HEADER + "1,2021-07-20,"), repeated(character, 200 * MIB / width(character)));
        assertThat(list.state()).isEqualTo(ImportState.REFUSED);
        assertThat(list.finding().code()).isIn("file.record-too-long", "file.open-quote");
        assertNothingStays();
    }

    @ParameterizedTest
    @MethodSource("ofNoEnd")
    void fifty_megabytes_of_json_that_never_ends_are_refused_in_little_memory(String part) {
        var list = take(text("{\"data\": ["), repeated(part, 50 * MIB / width(part)));
        assertThat(list.state()).isEqualTo(ImportState.REFUSED);
        assertThat(list.finding().code()).startsWith("file.");
        assertNothingStays();
    }

    @Test
    void a_million_empty_lines_are_passed_over_and_counted_as_lines() {
        var list = take(text(HEADER), repeated("\r\n", 1_000_000), text("1,2021-07-20,\n"), text("x,y,\n"));
        assertThat(list.counts()).isEqualTo("rows=2 accepted=1 changed=0 unchanged=0 withdrawn=0 held=0 refused=1");
        assertThat(register.importFiles().rowFindings(list, 0, 9, Pipeline.operator(ISHIKAWA)))
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(1_000_003));
        assertThat(take(repeated("\n", 1_000_000)).finding().code()).isEqualTo("file.empty");
    }

    @Test
    void a_header_of_a_million_columns_is_refused_or_read_but_never_breaks() {
        var list = take(text("No,公表_年月日"), repeated(",", 900_000), text("\n1,2021-07-20\n"));
        assertThat(list.state().isSettled()).isTrue();
        assertThat(take(repeated("a,", 5_000_000)).state()).isEqualTo(ImportState.REFUSED);
    }

    static Stream<String> ofOneLine() {
        return LONG ? Stream.of("a", "\"", ",", "線") : Stream.of("線");
    }

    static Stream<String> ofNoEnd() {
        return LONG ? Stream.of("[", "{\"a\":", "\"", "1") : Stream.of("[");
    }

    private Import take(InputStream... parts) {
        var whole = new SequenceInputStream(Collections.enumeration(List.of(parts)));
        return pipeline.take(whole, "list.csv", ISHIKAWA, null);
    }

    private void assertNothingStays() {
        try {
            for (var table : List.of("cases", "case_versions", "row_findings", "staging.import_rows")) {
                assertThat(PlainRows.of(register, table)).as(table).isEmpty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int width(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static InputStream text(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The same bytes so many times, without holding them.
    private static InputStream repeated(String part, long times) {
        var once = Stream.generate(() -> part)
                .limit(1 << 10)
                .reduce("", String::concat)
                .getBytes(StandardCharsets.UTF_8);
        long length = times * width(part);
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at == length ? -1 : once[(int) (at++ % once.length)] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int wanted) throws IOException {
                if (at == length) {
                    return -1;
                }
                int from = (int) (at % once.length);
                int taken = (int) Math.min(Math.min(wanted, once.length - from), length - at);
                System.arraycopy(once, from, into, offset, taken);
                at += taken;
                return taken;
            }
        };
    }
}
