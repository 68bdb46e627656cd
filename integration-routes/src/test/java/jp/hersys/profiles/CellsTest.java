package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.hersys.imports.ReadRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CellsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/cells.csv", numLinesToSkip = 2, quoteCharacter = '`')
    void reads_a_cell_or_says_why_not(String column, String written, String expected) {
        var cell = written == null ? "" : unescaped(written);
        var cells = new LinkedHashMap<>(Map.of("No", "1", "公表_年月日", "2021-07-20", "都道府県名", "石川県", "曜日", "火"));
        // A row with nothing but a number and a day is a row.
        cells.put(column, cell);
        if (column.equals("公表_年月日")) {
            cells.put("備考", "咳");
        }
        var reading = Lists.read(
                String.join(",", cells.keySet()) + "\n\"" + String.join("\",\"", cells.values()) + "\"\n"
                        + filler(cells),
                Lists.ISHIKAWA);

        assertThat(said(reading, column)).isEqualTo(unescaped(expected));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/residences.csv", numLinesToSkip = 2)
    void finds_the_area_of_a_residence_or_asks(String publisher, String code, String residence, String expected) {
        var file = "No,公表日,全国地方公共団体コード,居住地\n1,2021-07-20,%s,%s\n"
                .formatted(code == null ? "" : code, residence == null ? "" : unescaped(residence));

        var reading = Lists.read(file, new jp.hersys.jurisdictions.LocalGovernmentCode(publisher));

        assertThat(reading.refused()).isEmpty();
        var row = reading.rows().getFirst();
        assertThat(row.findings())
                .map(Lists::sentence)
                .isEqualTo(
                        "NOTE".equals(expected)
                                ? java.util.List.of("列「居住地」の「" + residence + "」がどの市区町村か分かりません。居住地は不明として数えます。")
                                : java.util.List.of());
        assertThat(row.caseRow().residenceCode()).isEqualTo("NOTE".equals(expected) ? null : expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/lists/value-census.csv", numLinesToSkip = 1)
    void takes_every_value_that_two_real_lists_hold(String list, String column, String value, int count, String space) {
        var publisher = list.startsWith("Ishikawa") ? Lists.ISHIKAWA : Lists.NIIGATA;
        var file = "No,公表_年月日,%s\n1,2021-07-20,\"%s\"\n".formatted(column, value == null ? "" : value);

        var row = Lists.read(file, publisher).rows().getFirst();

        assertThat(row.findings()).isEmpty();
        assertThat(row.fact()).isNotNull();
        var said = said(row, column);
        assertThat(said == null).isEqualTo(value == null || column.equals("市区町村名") || value.equals("150002"));
    }

    @Test
    void refuses_a_cell_of_more_than_a_thousand_characters() {
        var reading = Lists.read("No,公表日,備考\n1,2021-07-20," + "咳".repeat(1_001) + "\n", Lists.ISHIKAWA);

        assertThat(reading.sentences(0)).containsExactly("列「備考」が長すぎます（1001 字、1000 字まで）。");
        assertThat(reading.rows().getFirst().findings().getFirst().found()).hasSize(201);
    }

    @Test
    void refuses_a_number_that_no_publisher_gives() {
        var reading = Lists.read("No,公表日,備考\n" + "1".repeat(51) + ",2021-07-20,咳\n=1,2021-07-20,咳\n", Lists.ISHIKAWA);

        assertThat(reading.sentences(0)).containsExactly("列「No」が長すぎます（51 字、50 字まで）。");
        assertThat(reading.rows().getFirst().rowKey()).startsWith("?");
        assertThat(reading.sentences(1)).containsExactly("列「No」の「=1」は、表計算ソフトで式として働くおそれがあります。先頭の記号（= + - @）を取り除いてください。");
    }

    @Test
    void gives_a_city_its_own_list_only() {
        var file = "No,公表日,全国地方公共団体コード\n1,2021-07-20,151009\n2,2021-07-20,151033\n3,2021-07-20,152021\n";

        var reading = Lists.read(file, Lists.NIIGATA_CITY);

        assertThat(reading.refused()).hasSize(1);
        assertThat(reading.sentences(2)).containsExactly("列「全国地方公共団体コード」の「152021」は「新潟市」のものではありません。");
        assertThat(Lists.read("No,公表日,全国地方公共団体コード\n3,2021-07-20,152021\n", Lists.NIIGATA_CITY)
                        .whyWhole())
                .isEqualTo("1 行のうち 1 行が「新潟市」のものではありません（列「全国地方公共団体コード」に「152021」など）。送り先またはファイルを確かめてください。");
    }

    @Test
    void accepts_every_prefecture_from_the_nation() {
        var file = "No,公表日,全国地方公共団体コード,都道府県名\n1,2021-07-20,10006,北海道\n2,2021-07-20,170003,石川県\n";

        assertThat(Lists.read(file, new jp.hersys.jurisdictions.LocalGovernmentCode("000000"))
                        .refused())
                .isEmpty();
    }

    /// Two right rows, so that one wrong prefecture does not refuse the file whole.
    private static String filler(Map<String, String> cells) {
        var right = new LinkedHashMap<>(cells);
        right.replaceAll((column, cell) -> switch (column) {
            case "公表_年月日" -> "2021-07-20";
            case "都道府県名" -> "石川県";
            case "曜日" -> "火";
            default -> "";
        });
        var rows = new StringBuilder();
        for (int number = 2; number <= 3; number++) {
            right.put("No", Integer.toString(number));
            rows.append(String.join(",", right.values())).append('\n');
        }
        return rows.toString();
    }

    private static String said(Lists.Reading reading, String column) {
        var sentences = reading.sentences(0);
        return sentences.isEmpty() ? said(reading.rows().getFirst(), column) : String.join(" ", sentences);
    }

    private static String said(ReadRow row, String column) {
        var fact = row.caseRow();
        return switch (column) {
            case "患者_年代" -> fact.ageBandCode();
            case "患者_性別" -> fact.sexCode();
            case "患者_状態" -> fact.conditionCode();
            case "患者_渡航歴の有無フラグ" -> fact.travelHistoryCode();
            case "患者_退院済フラグ" -> fact.dischargedCode();
            case "公表_年月日" -> fact.announcedOn().toString();
            case "発症_年月日" -> fact.onsetOn() == null ? null : fact.onsetOn().toString();
            case "患者_職業" -> fact.occupation();
            case "備考" -> fact.remarks();
            case "患者_居住地", "全国地方公共団体コード" -> fact.residenceCode();
            case "市区町村名" -> null;
            default -> throw new IllegalArgumentException(column);
        };
    }

    private static String unescaped(String text) {
        return text == null
                ? null
                : java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})")
                        .matcher(text.replace("\\n", "\n").replace("\\t", "\t"))
                        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }
}
