package jp.hersys.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnmappableCharacterException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LineListFilesTest {

    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final ListLine FULL = new ListLine(
            "12",
            LocalDate.of(2021, 7, 20),
            LocalDate.of(2021, 7, 16),
            "金沢市",
            "10歳\n未満",
            "女性",
            "未就学児",
            "軽症",
            "発熱;咳",
            "0",
            "1",
            "\"濃厚\",接触者");

    @Test
    void ishikawas_list_read_and_written_again_is_the_same_to_the_byte() throws IOException {
        var published = PrefectureLists.ishikawa().readAllBytes();
        var rows = LineListJson.read(new ByteArrayInputStream(published));
        var written = new ByteArrayOutputStream();
        LineListJson.write(rows.iterator(), Instant.parse("2021-07-20T10:15:00Z"), ISHIKAWA, "石川県", written);

        assertThat(rows).hasSize(4_260);
        assertThat(written.toByteArray()).isEqualTo(published);
    }

    @Test
    void earlier_states_of_ishikawas_list_have_their_rows() {
        assertThat(PrefectureLists.ishikawaDays())
                .extracting(day ->
                        LineListJson.read(PrefectureLists.ishikawaAsOf(day)).size())
                .containsExactly(298, 626, 1_071, 1_455, 1_911, 3_381, 3_868);
        assertThatThrownBy(() -> PrefectureLists.ishikawaAsOf(LocalDate.of(2021, 6, 13)))
                .hasMessage("Ishikawa's list is kept as of [2020-05-31, 2020-08-31, 2020-12-31, 2021-01-30, 2021-03-31,"
                        + " 2021-05-21, 2021-06-12], but asked for 2021-06-13.");
    }

    @Test
    void niigatas_list_is_csv_with_7987_rows() throws IOException {
        var lines = new String(PrefectureLists.niigata().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines).hasSize(7_988);
        assertThat(lines.getFirst()).isEqualTo(String.join(",", Columns.all()));
    }

    @Test
    void csv_has_the_columns_of_the_standard() throws IOException {
        var out = new ByteArrayOutputStream();
        long rows = LineListCsv.write(List.of(FULL).iterator(), ISHIKAWA, "石川県", out, Charset.forName("windows-31j"));

        assertThat(rows).isEqualTo(1);
        assertThat(out.toString(Charset.forName("windows-31j")))
                .isEqualTo("No,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,発症_年月日,患者_居住地,患者_年代,患者_性別,患者_職業,"
                        + "患者_状態,患者_症状,患者_渡航歴の有無フラグ,患者_退院済フラグ,備考\r\n"
                        + "12,170003,石川県,,2021-07-20,2021-07-16,金沢市,\"10歳\n未満\",女性,未就学児,"
                        + "軽症,発熱;咳,0,1,\"\"\"濃厚\"\",接触者\"\r\n");
    }

    @Test
    void csv_fails_on_a_word_that_its_charset_cannot_hold() {
        var place = Retold.living(FULL, "𠮷野ヶ里町");

        assertThatThrownBy(() -> LineListCsv.write(
                        List.of(place).iterator(),
                        ISHIKAWA,
                        "石川県",
                        new ByteArrayOutputStream(),
                        Charset.forName("windows-31j")))
                .isInstanceOf(UnmappableCharacterException.class);
    }

    @Test
    void json_may_have_all_columns_and_either_way_of_writing_a_day() {
        var json = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "data", List.of(Map.of("No", 7, "公表_年月日", "2021-07-20", "発症_年月日", "2021/7/9", "患者_状態", "軽症"))));
        var rows = LineListJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

        assertThat(rows)
                .containsExactly(new ListLine(
                        "7",
                        LocalDate.of(2021, 7, 20),
                        LocalDate.of(2021, 7, 9),
                        "",
                        "",
                        "",
                        "",
                        "軽症",
                        "",
                        "",
                        "",
                        ""));
    }

    @Test
    void writers_leave_the_stream_open() throws IOException {
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("The stream is the caller's to close.");
            }
        };
        LineListJson.write(List.of(FULL).iterator(), Instant.EPOCH, ISHIKAWA, "石川県", out);
        int json = out.size();
        LineListCsv.write(List.of(FULL).iterator(), ISHIKAWA, "石川県", out, StandardCharsets.UTF_8);

        assertThat(json).isPositive();
        assertThat(out.size()).isGreaterThan(json);
    }

    @Test
    void onset_moves_with_an_announcement_that_would_precede_it() {
        assertThat(Retold.announced(FULL, LocalDate.of(2021, 7, 15)).onsetOn()).isEqualTo(LocalDate.of(2021, 7, 15));
        assertThat(Retold.announced(FULL, LocalDate.of(2021, 7, 17)).onsetOn()).isEqualTo(FULL.onsetOn());
    }

    @Test
    void a_day_that_is_none_is_named() {
        assertThatThrownBy(() -> LineListJson.day("7月20日"))
                .hasMessage("A day is written as 2021/7/20 or 2021-07-20, but found 7月20日.");
    }
}
