package jp.hersys.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sample edition under other circumstances: first, corrected, unchanged, long, short.
final class SampleVariants {
    private SampleVariants() {}

    /// Without a previous edition, or without any data.
    static EditionContent without(EditionContent e, boolean previous, boolean data) {
        var figures = e.figures().stream()
                .map(f -> new FigureLine(
                        f.id(),
                        f.labelJa(),
                        f.labelEn(),
                        f.unitJa(),
                        f.decimals(),
                        f.definitionJa(),
                        f.definitionEn(),
                        f.value(),
                        data ? f.published() : null,
                        previous ? f.previous() : null))
                .toList();
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
                data ? e.tables() : List.of(),
                e.rows(),
                previous ? e.previous() : null);
    }

    /// 第2報 of the same day, compared with its first: the cumulative number is corrected by one.
    static EditionContent secondReportOfTheDay() {
        var e = SampleEdition.ishikawa();
        var figures = e.figures().stream()
                .map(f -> new FigureLine(
                        f.id(),
                        f.labelJa(),
                        f.labelEn(),
                        f.unitJa(),
                        f.decimals(),
                        f.definitionJa(),
                        f.definitionEn(),
                        f.value(),
                        f.published(),
                        f.id().equals("cases.cumulative") ? f.published().subtract(BigDecimal.ONE) : f.published()))
                .toList();
        return new EditionContent(
                e.publisherCode(),
                e.publisherName(),
                e.publisherNameEn(),
                e.day(),
                2,
                SampleEdition.KNOWN_AT.plusSeconds(2700),
                e.letterhead(),
                e.basis(),
                figures,
                e.tables(),
                e.rows(),
                new PreviousEdition(SampleEdition.DAY, 1, SampleEdition.KNOWN_AT));
    }

    /// 第2報 without a change.
    static EditionContent unchanged() {
        var e = secondReportOfTheDay();
        var figures = e.figures().stream()
                .map(f -> new FigureLine(
                        f.id(),
                        f.labelJa(),
                        f.labelEn(),
                        f.unitJa(),
                        f.decimals(),
                        f.definitionJa(),
                        f.definitionEn(),
                        f.value(),
                        f.published(),
                        f.published()))
                .toList();
        return new EditionContent(
                e.publisherCode(),
                e.publisherName(),
                e.publisherNameEn(),
                e.day(),
                2,
                e.knownAt(),
                e.letterhead(),
                e.basis(),
                figures,
                e.tables(),
                e.rows(),
                e.previous());
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
        return with(e, tables);
    }

    /// The same edition with at most so many rows of each table.
    static EditionContent lastRows(int rows) {
        var e = SampleEdition.ishikawa();
        return with(
                e,
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
                        .toList());
    }

    private static EditionContent with(EditionContent e, List<TableContent> tables) {
        return new EditionContent(
                e.publisherCode(),
                e.publisherName(),
                e.publisherNameEn(),
                e.day(),
                e.revision(),
                e.knownAt(),
                e.letterhead(),
                e.basis(),
                e.figures(),
                tables,
                e.rows(),
                e.previous());
    }
}
