package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiguresFileTest {
    @Test
    void prints_published_values_in_their_order() throws Exception {
        Golden.compare("figures.json", json(SampleVariants.lastRows(3), true));
    }

    @Test
    void prints_counted_values_only_when_asked() throws Exception {
        assertThat(json(SampleEdition.ishikawa(), true)).contains("\"cases.new\": 40,");
        assertThat(json(SampleEdition.ishikawa(), false)).contains("\"cases.new\": 41,");
    }

    @Test
    void prints_no_data_as_null() throws Exception {
        assertThat(json(SampleVariants.without(SampleEdition.ishikawa(), false, false), true))
                .contains("\"cases.new\": null", "\"tables\": { }");
        assertThat(json(SampleEdition.ishikawa(), true)).contains("[ \"2020-03-28\", null ]", "[ \"2020-03-29\", 0 ]");
    }

    @Test
    void keeps_the_microseconds_of_the_moment_of_knowledge() {
        assertThat(JapanTime.iso(Instant.parse("2021-07-20T10:15:00.123456Z")))
                .isEqualTo("2021-07-20T19:15:00.123456+09:00");
        assertThat(JapanTime.iso(Instant.parse("2021-07-20T10:15:00Z"))).isEqualTo("2021-07-20T19:15:00+09:00");
    }

    private static String json(EditionContent edition, boolean published) throws Exception {
        var out = new ByteArrayOutputStream();
        FiguresFile.write(edition, published, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
