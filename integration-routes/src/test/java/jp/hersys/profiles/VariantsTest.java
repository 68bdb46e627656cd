package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The headers of prefectures that left the item definitions, as they were seen in the wild, above invented rows.
class VariantsTest {

    private static final LocalGovernmentCode NATION = LocalGovernmentCode.NATION;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            東京都   | No,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,曜日,発症_年月日,患者_居住地,患者_年代,患者_性別,患者_属性,患者_状態,患者_症状,患者_渡航歴の有無フラグ,備考,退院済フラグ | 1,130001,東京都,,2020-01-24,金,,湖北省武漢市,40代,男性,,,,,,1 | 曜日,患者_属性
            茨城県   | No,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,発症_年月日,患者_居住地,患者_年代,患者_性別,患者_職業,患者_状態,患者_症状,患者_渡航歴の有無フラグ,患者_濃厚接触者フラグ,検査方法,備考 | 1,080004,茨城県,,2020-03-17,,ひたちなか市,30代,男性,会社員,,,,1,PCR, | 患者_濃厚接触者フラグ,検査方法
            確定と公表 | No,公表_年月日,確定_年月日,患者_年代 | 1,2020-03-17,2020-03-16,30代 | 確定_年月日
            """)
    void reads_a_line_list_and_names_what_it_does_not_read(String of, String header, String row, String unread) {
        var reading = Lists.recognise((header + "\r\n" + row + "\r\n").getBytes(StandardCharsets.UTF_8), NATION);

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.rows()).hasSize(1);
        assertThat(((ReadOutcome.Whole) reading.outcome()).unread().columns()).containsExactly(unread.split(","));
    }

    @ParameterizedTest
    @CsvSource({"2021/7/2", "2021-07-02"})
    void reads_windows_31j_with_both_forms_of_days(String day) {
        var list = "No,公表_年月日,患者_居住地\r\n1," + day + ",髙岡市①\r\n";

        var reading = Lists.recognise(list.getBytes(Charset.forName("windows-31j")), NATION);

        assertThat(((ReadOutcome.Whole) reading.outcome()).encoding()).isEqualTo("windows-31j");
        assertThat(reading.rows().getFirst().caseRow().announcedOn()).isEqualTo(LocalDate.of(2021, 7, 2));
        assertThat(reading.rows().getFirst().caseRow().residence()).isEqualTo("髙岡市①");
    }

    /// The day of confirmation is not the day of announcement, by which the figures count.
    @Test
    void does_not_take_a_day_of_confirmation_for_the_announcement() {
        var list = "No,確定_年月日,患者_年代\r\n1,2020-03-16,30代\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Lists.recognise(list, NATION).whyWhole()).contains("最も近い「patients」には 公表_年月日 が足りません。");
    }

    @Test
    void recognises_positives_by_day_of_announcement() {
        var list = "公表_年月日,全国地方公共団体コード,都道府県名,市区町村名,陽性者数,うち濃厚接触者\r\n" + "2020-03-17,080004,茨城県,,\"1,234\",2\r\n";

        var reading = Lists.recognise(list.getBytes(StandardCharsets.UTF_8), new LocalGovernmentCode("080004"));

        assertThat(reading.sum("tests.positive", "")).isEqualTo(1_234);
    }

    @Test
    void recognises_a_long_list_by_its_head_alone() {
        var list = new StringBuilder("No,公表_年月日,患者_年代\n");
        for (int i = 1; i <= 200_000; i++) {
            list.append(i).append(",2021-07-20,50代\n");
        }
        var bytes = list.toString().getBytes(StandardCharsets.UTF_8);
        var opened = new java.util.concurrent.atomic.AtomicLong();
        FileSource counted =
                () -> new java.io.FilterInputStream(FileSource.of(bytes).open()) {
                    @Override
                    public int read(byte[] buffer, int offset, int length) throws java.io.IOException {
                        int read = super.read(buffer, offset, length);
                        opened.addAndGet(Math.max(read, 0));
                        return read;
                    }
                };

        assertThat(Recognition.of(counted, Lists.PROFILES, null)).isEqualTo(new Recognition.Recognised(Lists.PATIENTS));
        assertThat(opened.get()).isLessThan(300_000);
    }
}
