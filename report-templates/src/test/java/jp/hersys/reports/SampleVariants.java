package jp.hersys.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The sample edition under other circumstances: first, corrected, unchanged, long, short.
final class SampleVariants {
    private SampleVariants() {}

    /// Without a previous edition, or without any data.
    static EditionContent without(EditionContent e, boolean previous, boolean data) {
        var figures = e.figures().stream()
                .map(f -> figure(f, data ? f.published() : null, previous ? f.previous() : null))
                .toList();
        return edited(e, figures, data ? e.tables() : List.of(), previous ? e.previous() : null);
    }

    /// 第2報 of the same day, compared with its first: the cumulative number is corrected by one.
    static EditionContent secondReportOfTheDay() {
        return second(f -> f.id().equals("cases.cumulative") ? f.published().subtract(BigDecimal.ONE) : f.published());
    }

    /// 第2報 without a change.
    static EditionContent unchanged() {
        return second(FigureLine::published);
    }

    private static EditionContent second(Function<FigureLine, BigDecimal> previous) {
        var e = SampleEdition.ishikawa();
        return new EditionContent(
                e.publisherCode(),
                e.publisherName(),
                e.publisherNameEn(),
                e.day(),
                2,
                SampleEdition.KNOWN_AT.plusSeconds(2700),
                e.letterhead(),
                e.basis(),
                e.figures().stream()
                        .map(f -> figure(f, f.published(), previous.apply(f)))
                        .toList(),
                e.tables(),
                e.rows(),
                new PreviousEdition(SampleEdition.DAY, 1, SampleEdition.KNOWN_AT));
    }

    /// As many municipalities as no prefecture has, so that the table goes over pages.
    static EditionContent withAreas(int areas) {
        var rows = new ArrayList<List<Object>>();
        for (var a = 0; a < areas; a++)
            for (var band : SampleEdition.BANDS)
                rows.add(List.of(
                        String.format(Locale.ROOT, "%06d", 170000 + a),
                        String.format(Locale.ROOT, "町%03d", a),
                        band[0],
                        band[1],
                        (long) a + 1));
        var e = SampleEdition.ishikawa();
        var tables = e.tables().stream()
                .map(t -> !t.id().equals("cases.by-age-and-municipality")
                        ? t
                        : new TableContent(
                                t.id(),
                                t.labelJa(),
                                t.labelEn(),
                                t.definitionJa(),
                                t.definitionEn(),
                                t.columns(),
                                rows))
                .toList();
        return edited(e, e.figures(), tables, e.previous());
    }

    /// The same edition with at most so many rows of each table.
    static EditionContent lastRows(int rows) {
        var e = SampleEdition.ishikawa();
        return edited(
                e,
                e.figures(),
                e.tables().stream()
                        .map(t -> new TableContent(
                                t.id(),
                                t.labelJa(),
                                t.labelEn(),
                                t.definitionJa(),
                                t.definitionEn(),
                                t.columns(),
                                t.rows()
                                        .subList(
                                                Math.max(0, t.rows().size() - rows),
                                                t.rows().size())))
                        .toList(),
                e.previous());
    }

    /// With reported totals of tests and calls: 40 days, two methods, one day without a number.
    static EditionContent withReportedTotals() {
        var e = SampleEdition.ishikawa();
        var tests = new ArrayList<List<Object>>();
        var calls = new ArrayList<List<Object>>();
        for (var i = 39; i >= 0; i--) {
            var day = SampleEdition.DAY.minusDays(i);
            var count = 180L + i * 37 % 90;
            tests.add(Arrays.asList(day, "tests.count", "検査実施件数", "PCR", "PCR検査", i == 12 ? null : (Object) count));
            tests.add(Arrays.asList(day, "tests.count", "検査実施件数", "AG", "抗原検査", count / 3));
            tests.add(Arrays.asList(day, "tests.positive", "検査陽性数", "PCR", "PCR検査", count / 9));
            calls.add(List.of(day, 1200L + i * 53 % 400));
        }
        var tables = new ArrayList<>(e.tables());
        var day = new ColumnContent("day", "実施日", "Day", "", ColumnKind.DAY);
        tables.add(new TableContent(
                "tests.by-day",
                "検査日別",
                "Tests by day",
                "日ごとに報告された検査の数です。",
                "Tests by day.",
                List.of(
                        day,
                        new ColumnContent("measure_code", "区分コード", "Measure code", "", ColumnKind.CODE),
                        new ColumnContent("measure", "区分", "Measure", "", ColumnKind.TEXT),
                        new ColumnContent("method_code", "方法コード", "Method code", "", ColumnKind.CODE),
                        new ColumnContent("method", "方法", "Method", "", ColumnKind.TEXT),
                        new ColumnContent("count", "数", "Count", "件", ColumnKind.NUMBER)),
                tests));
        tables.add(new TableContent(
                "calls.by-day",
                "相談日別",
                "Calls by day",
                "相談窓口に寄せられた相談の数です。",
                "Calls by day.",
                List.of(
                        new ColumnContent("day", "受付日", "Day", "", ColumnKind.DAY),
                        new ColumnContent("count", "相談件数", "Calls", "件", ColumnKind.NUMBER)),
                calls));
        return edited(e, e.figures(), tables, e.previous());
    }

    /// With reported totals, their figures, and what changed since the edition before.
    static EditionContent withEverything() {
        var e = withReportedTotals();
        var figures = new ArrayList<>(e.figures());
        figures.add(figure("tests.count", "検査実施件数", "Tests carried out"));
        figures.add(figure("calls.count", "コールセンター相談件数", "Call centre consultations"));
        return edited(e, figures, e.tables(), e.previous())
                .withChanges(SampleChanges.edition(3).changes());
    }

    private static FigureLine figure(String id, String ja, String en) {
        var value = BigDecimal.valueOf(240);
        return new FigureLine(id, ja, en, "件", 0, "この日に報告された数。", "As reported for the day.", value, value, null);
    }

    private static FigureLine figure(FigureLine f, @Nullable BigDecimal published, @Nullable BigDecimal previous) {
        return new FigureLine(
                f.id(),
                f.labelJa(),
                f.labelEn(),
                f.unitJa(),
                f.decimals(),
                f.definitionJa(),
                f.definitionEn(),
                f.value(),
                published,
                previous);
    }

    /// The edition with one figure that was another in the edition before.
    static EditionContent before(EditionContent e, String id, long previous) {
        var figures = e.figures().stream()
                .map(f -> f.id().equals(id) ? figure(f, f.published(), BigDecimal.valueOf(previous)) : f)
                .toList();
        return edited(e, figures, e.tables(), e.previous());
    }

    private static EditionContent edited(
            EditionContent e, List<FigureLine> figures, List<TableContent> tables, @Nullable PreviousEdition previous) {
        return new EditionContent(
                e.publisherCode(),
                e.publisherName(),
                e.publisherNameEn(),
                e.day(),
                e.revision(),
                e.knownAt(),
                e.letterhead(),
                e.basis(),
                figures,
                tables,
                e.rows(),
                previous);
    }
}
