package jp.hersys.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One edition of published figures, ready for paper: everything that any product of it prints.
///
/// @param publisherCode six digits of the list of local public bodies (全国地方公共団体コード)
/// @param day the day the figures speak of, in Japan
/// @param revision 第N報 of that day, from 1
/// @param knownAt the moment of knowledge; the only clock of every product
/// @param basis code of the day by which cases are counted, such as `announced_on`; its words are `basis.*` of the
/// messages
/// @param previous the edition that this one is compared with; null for the first edition ever
/// @param changes what this one counts otherwise than that one, and why; null where there is none
public record EditionContent(
        String publisherCode,
        String publisherName,
        String publisherNameEn,
        LocalDate day,
        int revision,
        Instant knownAt,
        Letterhead letterhead,
        String basis,
        List<FigureLine> figures,
        List<TableContent> tables,
        RowAccount rows,
        @Nullable PreviousEdition previous,
        @Nullable EditionChanges changes) {

    /// An edition of which nobody asks why it differs from the one before.
    public EditionContent(
            String publisherCode,
            String publisherName,
            String publisherNameEn,
            LocalDate day,
            int revision,
            Instant knownAt,
            Letterhead letterhead,
            String basis,
            List<FigureLine> figures,
            List<TableContent> tables,
            RowAccount rows,
            @Nullable PreviousEdition previous) {
        this(
                publisherCode,
                publisherName,
                publisherNameEn,
                day,
                revision,
                knownAt,
                letterhead,
                basis,
                figures,
                tables,
                rows,
                previous,
                null);
    }

    public EditionContent {
        if (!publisherCode.matches("[0-9]{6}"))
            throw new IllegalArgumentException(
                    "A publisher code has six digits; found '%s' in an edition of %s.".formatted(publisherCode, day));
        if (revision < 1)
            throw new IllegalArgumentException(
                    "The reports of a day are numbered from 1; found %s for publisher %s, day %s."
                            .formatted(revision, publisherCode, day));
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }

    /// The same edition, with what it counts otherwise than the one before.
    public EditionContent withChanges(@Nullable EditionChanges found) {
        return new EditionContent(
                publisherCode,
                publisherName,
                publisherNameEn,
                day,
                revision,
                knownAt,
                letterhead,
                basis,
                figures,
                tables,
                rows,
                previous,
                found);
    }

    /// The table of that id; null when the edition has none, and then its place on paper stays out.
    @Nullable
    TableContent table(String id) {
        return tables.stream().filter(t -> t.id().equals(id)).findFirst().orElse(null);
    }

    /// The figure of that id; null when the edition has none.
    @Nullable
    FigureLine figure(String id) {
        return figures.stream().filter(f -> f.id().equals(id)).findFirst().orElse(null);
    }

    /// How error messages and file properties name this edition.
    String name() {
        return "%s %s-%s".formatted(publisherCode, day, revision);
    }
}
