package jp.hersys.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.junit.jupiter.api.Test;

class EpidemicTest {

    private static final LocalDate FROM = LocalDate.of(2020, 2, 21);
    private static final LocalDate TO = LocalDate.of(2021, 7, 20);
    private static final List<String> PLACES = List.of("金沢市", "小松市", "白山市", "加賀市", "七尾市", "能登町");
    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");

    @Test
    void same_seed_gives_the_same_bytes() throws IOException {
        assertThat(csv(7)).isEqualTo(csv(7)).isNotEqualTo(csv(8));
    }

    /// A new release must not change the figures of a demonstration or the meaning of a measured file unnoticed.
    @Test
    void the_first_rows_of_seed_7_are_what_they_have_been() throws IOException {
        assertThat(new String(csv(7), StandardCharsets.UTF_8).lines().limit(4))
                .containsExactly(
                        String.join(",", Columns.all()),
                        "1,170003,石川県,,2020-02-24,2020-02-18,金沢市,60代,女性,会社員,軽症,発熱,0,1,",
                        "2,170003,石川県,,2020-03-01,,金沢市,20代,女性,公務員,無症状,,0,1,",
                        "3,170003,石川県,,2020-03-07,2020-02-25,金沢市,80代,女性,無職,軽症,咳;咽頭痛,0,1,");
    }

    @Test
    void numbers_run_from_one_and_days_never_go_back() {
        var rows = rows(Epidemic.of(3, FROM, TO, 5_000, PLACES));

        assertThat(rows).hasSize(5_000);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).no()).isEqualTo(Integer.toString(i + 1));
            assertThat(rows.get(i).announcedOn()).isBetween(FROM, TO);
        }
        assertThat(rows).isSortedAccordingTo((a, b) -> a.announcedOn().compareTo(b.announcedOn()));
    }

    @Test
    void no_row_contradicts_itself() {
        for (var row : Epidemic.of(5, FROM, TO, 50_000, PLACES)) {
            if (row.onsetOn() != null) {
                assertThat(row.onsetOn()).isBetween(row.announcedOn().minusDays(14), row.announcedOn());
            }
            if (row.condition().equals("無症状")) {
                assertThat(row.symptoms()).isEmpty();
                assertThat(row.onsetOn()).isNull();
            } else {
                assertThat(row.symptoms()).isNotEmpty();
            }
            if (row.condition().equals("死亡")) {
                assertThat(row.discharged()).isEmpty();
            }
            assertThat(row.occupation()).isNotEqualTo(row.age().equals("10歳未満") ? "会社員" : "未就学児");
        }
    }

    @Test
    void words_are_those_of_the_standard() {
        var rows = rows(Epidemic.of(5, FROM, TO, 50_000, PLACES));

        assertThat(rows).extracting(ListLine::sex).containsOnly("男性", "女性", "非公表");
        assertThat(rows)
                .extracting(ListLine::age)
                .containsOnly("10歳未満", "10代", "20代", "30代", "40代", "50代", "60代", "70代", "80代", "90歳以上", "非公表");
        assertThat(rows).extracting(ListLine::condition).containsOnly("無症状", "軽症", "中等症", "重症", "死亡");
        assertThat(rows).extracting(ListLine::travel).containsOnly("0", "1", "");
        assertThat(rows).extracting(ListLine::discharged).containsOnly("0", "1", "");
        assertThat(rows)
                .extracting(ListLine::residence)
                .containsOnly("金沢市", "小松市", "白山市", "加賀市", "七尾市", "能登町", "県外", "非公表");
    }

    @Test
    void it_comes_in_waves_with_a_low_monday() {
        var byDay = Recount.of(rows(Epidemic.of(11, FROM, TO, 100_000, PLACES))).byDay();

        int mondays = sumOf(byDay, DayOfWeek.MONDAY);
        int saturdays = sumOf(byDay, DayOfWeek.SATURDAY);
        assertThat(mondays).isLessThan(saturdays * 3 / 4);
        int highest = byDay.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(byDay.values().stream().filter(count -> count < highest / 20).count())
                .isGreaterThan(50);
    }

    @Test
    void one_day_takes_all_cases_and_no_cases_give_no_rows() {
        assertThat(Epidemic.of(1, FROM, FROM, 10, PLACES))
                .hasSize(10)
                .allMatch(row -> row.announcedOn().equals(FROM));
        assertThat(Epidemic.of(1, FROM, TO, 0, PLACES)).isEmpty();
    }

    @Test
    void refuses_what_makes_no_epidemic() {
        assertThatThrownBy(() -> Epidemic.of(1, TO, FROM, 10, List.of()))
                .hasMessage("An epidemic needs a first day not after the last, no negative number of cases and at least"
                        + " one municipality, but found 2021-07-20 to 2020-02-21, 10 and 0.");
    }

    @Test
    void a_million_rows_stream_without_staying_in_memory() {
        long before = usedAfterCollecting();
        var rows = Epidemic.of(1, FROM, TO, 1_000_000, PLACES).iterator();
        int count = 0;
        while (rows.hasNext()) {
            rows.next();
            count++;
        }
        long held = usedAfterCollecting() - before;

        assertThat(count).isEqualTo(1_000_000);
        assertThat(rows.hasNext()).isFalse();
        assertThat(held).isLessThan(16L << 20);
    }

    private static long usedAfterCollecting() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static int sumOf(Map<LocalDate, Integer> byDay, DayOfWeek weekday) {
        return byDay.entrySet().stream()
                .filter(entry -> entry.getKey().getDayOfWeek() == weekday)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static List<ListLine> rows(Epidemic epidemic) {
        var rows = new ArrayList<ListLine>();
        epidemic.forEach(rows::add);
        return rows;
    }

    private static byte[] csv(long seed) throws IOException {
        var out = new ByteArrayOutputStream();
        LineListCsv.write(
                Epidemic.of(seed, FROM, TO, 2_000, PLACES).iterator(), ISHIKAWA, "石川県", out, StandardCharsets.UTF_8);
        return out.toByteArray();
    }
}
