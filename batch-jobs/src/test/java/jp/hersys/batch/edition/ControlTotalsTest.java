package jp.hersys.batch.edition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.Letterhead;
import jp.hersys.reports.RowAccount;
import jp.hersys.reports.TableContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An edition whose tables and figures of reported totals disagree is not handed out.
class ControlTotalsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final FigureWords WORDS = new FigureWords();

    @Test
    void tables_that_add_up_to_their_figures_are_let_through() {
        assertThatCode(() -> ControlTotals.check(edition(130L, 1170L, byDay(DAY), byMonth(170))))
                .doesNotThrowAnyException();
        assertThatCode(() -> ControlTotals.check(edition(null, 1170L, byDay(DAY.minusDays(1)), byMonth(170))))
                .as("nothing was reported of the day")
                .doesNotThrowAnyException();
    }

    @Test
    void months_that_do_not_add_up_to_the_cumulative_figure_are_found() {
        assertThatThrownBy(() -> ControlTotals.check(edition(130L, 1170L, byDay(DAY), byMonth(171))))
                .hasMessage("The totals of tests.by-month and tests.count.cumulative were expected to agree,"
                        + " but are 1171 and 1170.");
    }

    @Test
    void a_day_that_is_not_its_figure_is_found() {
        assertThatThrownBy(() -> ControlTotals.check(edition(131L, 1170L, byDay(DAY), byMonth(170))))
                .hasMessage("The totals of tests.by-day and tests.count were expected to agree, but are 130 and 131.");
        assertThatThrownBy(() -> ControlTotals.check(edition(130L, 1170L, byDay(DAY.minusDays(1)), byMonth(170))))
                .hasMessage("The totals of tests.by-day and tests.count were expected to agree, but are null and 130.");
    }

    private static TableContent byDay(LocalDate day) {
        return WORDS.table(
                "tests.by-day",
                List.of(
                        List.of(DAY.minusDays(9), "tests.count", "検査実施件数", "ALL", "区別なし", 40L),
                        List.of(day, "tests.count", "検査実施件数", "AG", "抗原検査", 20L),
                        List.of(day, "tests.count", "検査実施件数", "PCR", "PCR検査", 110L)));
    }

    private static TableContent byMonth(long july) {
        return WORDS.table(
                "tests.by-month",
                List.of(
                        List.of("2021-06", "tests.count", "検査実施件数", "ALL", "区別なし", 1000L),
                        List.of("2021-07", "tests.count", "検査実施件数", "ALL", "区別なし", july)));
    }

    private static EditionContent edition(@Nullable Long onDay, Long cumulative, TableContent... tables) {
        var day = onDay == null ? null : BigDecimal.valueOf(onDay);
        var all = BigDecimal.valueOf(cumulative);
        return new EditionContent(
                "150002",
                "新潟県",
                "Niigata",
                DAY,
                1,
                Instant.parse("2021-07-20T11:00:00Z"),
                new Letterhead("", "", "", ""),
                EditionContents.BASIS,
                List.of(
                        WORDS.figure("tests.count", day, day, null),
                        WORDS.figure("tests.count.cumulative", all, all, null)),
                List.of(tables),
                new RowAccount(0, 0, Map.of()),
                null);
    }
}
