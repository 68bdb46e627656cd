package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import jp.hersys.cases.LineListRow;
import jp.hersys.imports.ReadRow;
import jp.hersys.profiles.ReadOutcome.Unread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealListsTest {

    @Test
    void reads_every_row_of_ishikawa_from_json() {
        var reading = Lists.read(Lists.bytes("ishikawa.json"), Lists.ISHIKAWA);

        assertThat(reading.outcome()).isEqualTo(new ReadOutcome.Whole("UTF-8", 4_260, 0, false, Unread.NOTHING));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.rows().getFirst())
                .isEqualTo(new ReadRow(
                        4,
                        "1",
                        new LineListRow(
                                LocalDate.of(2020, 2, 21),
                                null,
                                "県内",
                                "170003",
                                "50",
                                "1",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "windows-31j,false", "UTF-16LE,true", "UTF-16BE,true"})
    void reads_the_same_rows_of_ishikawa_in_every_encoding(String charset, boolean mark) {
        var text = (mark ? "\uFEFF" : "") + Lists.text("ishikawa.cp932.csv", "windows-31j");

        var reading = Lists.read(text.getBytes(Charset.forName(charset)), Lists.ISHIKAWA);

        assertThat(reading.outcome()).isEqualTo(new ReadOutcome.Whole(charset, 4_260, 0, false, Unread.NOTHING));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.rows()).map(ReadRow::caseRow).isEqualTo(factsOf("ishikawa.json"));
        assertThat(reading.rows()).last().extracting(ReadRow::line).isEqualTo(4_263L);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "windows-31j,false", "UTF-16LE,true", "UTF-16BE,true"})
    void reads_the_same_rows_of_niigata_in_every_encoding(String charset, boolean mark) {
        var expected = Lists.read(Lists.bytes("niigata.csv"), Lists.NIIGATA);
        var text = (mark ? "\uFEFF" : "") + Lists.text("niigata.csv", "UTF-8");

        var reading = Lists.read(text.getBytes(Charset.forName(charset)), Lists.NIIGATA);

        assertThat(reading.outcome()).isEqualTo(new ReadOutcome.Whole(charset, 7_987, 0, false, Unread.NOTHING));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.rows()).isEqualTo(expected.rows());
    }

    @Test
    void takes_the_residence_of_niigata_from_its_code_column() {
        var first = Lists.read(Lists.bytes("niigata.csv"), Lists.NIIGATA).rows().getFirst();

        assertThat(first.caseRow().residence()).isEqualTo("東京都(新潟市秋葉区)");
        assertThat(first.caseRow().residenceCode()).isEqualTo("151050");
    }

    @Test
    void refuses_rows_of_tokyo_that_call_themselves_ishikawa_as_a_whole() {
        var reading = Lists.read(Lists.bytes("tokyo-rows-renamed-ishikawa.csv"), Lists.TOKYO);

        assertThat(reading.whyWhole())
                .isEqualTo("2068 行のうち 2068 行で、全国地方公共団体コードと都道府県名が食い違っています（コード「130001」に「石川県」など）。どちらが正しいか確かめてください。");
    }

    private static List<LineListRow> factsOf(String list) {
        return Lists.read(Lists.bytes(list), Lists.ISHIKAWA).rows().stream()
                .map(ReadRow::caseRow)
                .toList();
    }
}
