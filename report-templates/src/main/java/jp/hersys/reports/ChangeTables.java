package jp.hersys.reports;

import static jp.hersys.reports.ColumnKind.CODE;
import static jp.hersys.reports.ColumnKind.DAY;
import static jp.hersys.reports.ColumnKind.NUMBER;
import static jp.hersys.reports.ColumnKind.TEXT;
import static jp.hersys.reports.Descriptions.column;
import static jp.hersys.reports.Descriptions.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed since the edition before, as machine-readable tables: each figure and corrected day before, now and
/// their difference; cases by how and why they differ; and, in the workbook only, one row a case and changed item.
public final class ChangeTables {

    /// Id of the table of cases, which has no rows here: they are written one after the other.
    static final String CASES = "changes.cases";

    private static final String DAYS = "cases.by-day";

    private ChangeTables() {}

    /// The tables that are published as open data too; none for an edition that has none before it.
    public static List<TableContent> of(EditionContent edition) {
        var changes = edition.changes();
        return changes == null ? List.of() : List.of(values(edition, changes), reasons(changes));
    }

    /// The tables of the workbook: those of the open data, and that of the cases.
    static List<TableContent> ofWorkbook(EditionContent edition) {
        var tables = new ArrayList<>(of(edition));
        if (edition.changes() != null) {
            tables.add(cases());
        }
        return tables;
    }

    private static TableContent values(EditionContent edition, EditionChanges changes) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var figure : edition.figures())
            add(
                    rows,
                    figure.id(),
                    figure.labelJa(),
                    null,
                    figure.previous(),
                    figure.published(),
                    figure.unitJa().isEmpty() ? null : figure.unitJa());
        var days = edition.table(DAYS);
        var label = days == null ? Words.JA.say("column.day") : days.labelJa();
        for (var day : changes.days())
            add(
                    rows,
                    DAYS,
                    label,
                    day.day(),
                    BigDecimal.valueOf(day.before()),
                    BigDecimal.valueOf(day.after()),
                    Words.JA.say("unit.persons"));
        return table(
                "changes",
                rows,
                column("change_code", CODE),
                column("change", TEXT),
                column("day", DAY),
                column("side_code", CODE),
                column("side", TEXT),
                column("value", NUMBER),
                column("unit", TEXT));
    }

    private static void add(
            List<List<@Nullable Object>> rows,
            String code,
            String label,
            @Nullable LocalDate day,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            @Nullable String unit) {
        var difference = before == null || now == null ? null : now.subtract(before);
        for (var side : Arrays.asList("previous", "now", "difference")) {
            var value = side.equals("previous") ? before : side.equals("now") ? now : difference;
            rows.add(Arrays.asList(code, label, day, side, Words.JA.say("column." + side), value, unit));
        }
    }

    private static TableContent reasons(EditionChanges changes) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var count : changes.counts())
            rows.add(List.of(count.kindCode(), count.kind(), count.reasonCode(), count.reason(), count.cases()));
        return table(
                "changes.by-reason",
                rows,
                column("kind_code", CODE),
                column("kind", TEXT),
                column("reason_code", CODE),
                column("reason", TEXT),
                new ColumnContent(
                        "cases",
                        Words.JA.say("field.changed_cases"),
                        Words.EN.say("field.changed_cases"),
                        Words.JA.say("unit.cases"),
                        NUMBER));
    }

    static TableContent cases() {
        return table(
                CASES,
                List.of(),
                column("publisher_code", CODE),
                column("publisher_name", TEXT),
                column("number", TEXT),
                column("kind_code", CODE),
                column("kind", TEXT),
                column("reason_code", CODE),
                column("reason", TEXT),
                column("before_day", DAY),
                column("after_day", DAY),
                column("item_code", CODE),
                column("item", TEXT),
                column("before", TEXT),
                column("after", TEXT));
    }

    /// The rows of a case: one, or one for each changed item.
    static List<List<@Nullable Object>> rows(ChangedCase changed) {
        if (changed.items().isEmpty()) return List.of(row(changed, null));
        return changed.items().stream().map(item -> row(changed, item)).toList();
    }

    private static List<@Nullable Object> row(ChangedCase changed, ChangedCase.@Nullable Item item) {
        return Arrays.asList(
                changed.publisherCode(),
                changed.publisherName(),
                changed.number(),
                changed.kindCode(),
                changed.kind(),
                changed.reasonCode(),
                changed.reason(),
                changed.beforeOn(),
                changed.afterOn(),
                item == null ? null : item.code(),
                item == null ? null : item.label(),
                item == null ? null : item.before(),
                item == null ? null : item.after());
    }
}
