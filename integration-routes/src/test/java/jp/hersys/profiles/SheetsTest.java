package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hersys.imports.ReadRow;
import jp.hersys.totals.TotalsRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Sheets as tables: what is laid out how, and what of it is read or refused.
class SheetsTest {

    record Sheet(
            String is,
            @Nullable String profile,
            List<String> sheet,
            @Nullable List<String> merges,
            @Nullable Boolean from1904,
            @Nullable List<String> rows,
            @Nullable Integer skipped,
            @Nullable String why) {

        @Override
        public String toString() {
            return is;
        }
    }

    @ParameterizedTest
    @MethodSource
    void reads_a_sheet_or_says_why_not(Sheet sheet) {
        var sheets = new Sheets().sheet("表", false, sheet.sheet(), sheet.merges() == null ? List.of() : sheet.merges());
        var bytes = (sheet.from1904() != null ? sheets.from1904() : sheets).bytes();

        var reading = sheet.profile() == null
                ? Lists.recognise(bytes, Lists.NIIGATA)
                : Lists.read(bytes, Lists.profile(sheet.profile()), Lists.NIIGATA);

        if (sheet.why() != null) {
            assertThat(reading.whyWhole()).isEqualTo(sheet.why());
        } else {
            assertThat(reading.outcome()).isInstanceOf(ReadOutcome.Whole.class);
            assertThat(reading.rows()).map(SheetsTest::shown).isEqualTo(sheet.rows());
            if (sheet.skipped() != null) {
                assertThat(((ReadOutcome.Whole) reading.outcome()).skipped())
                        .isEqualTo(sheet.skipped().longValue());
            }
        }
    }

    static Stream<Sheet> reads_a_sheet_or_says_why_not() {
        return Stream.of(YAMLMapper.shared()
                .readValue(SheetsTest.class.getResourceAsStream("/cases/sheets.yaml"), Sheet[].class));
    }

    static String shown(ReadRow row) {
        var key = row.fact() == null ? "" : " " + row.rowKey().replaceFirst("^150002 ", "");
        var counts = row.fact() instanceof TotalsRow totals
                ? totals.counts().stream()
                        .map(count ->
                                " " + (count.measureCode() + " " + count.methodCode()).strip() + "=" + count.value())
                        .collect(Collectors.joining())
                : row.fact() == null ? "" : " " + row.caseRow().announcedOn();
        return row.line()
                + key
                + counts
                + row.findings().stream()
                        .map(finding -> " " + Lists.sentence(finding))
                        .collect(Collectors.joining());
    }
}
