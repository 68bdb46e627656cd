package jp.hersys.batch.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.batch.edition.CaseCountMapper.Grouping;
import jp.hersys.editions.CaseDifferenceMapper.Net;
import jp.hersys.reports.ColumnKind;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.TableContent;
import org.jspecify.annotations.Nullable;

/// The control that the differing cases of two editions explain all of their difference: in every cell of every table
/// of cases, the later number is the earlier one plus what the cases add up to. By-week is a sum of by-day.
final class DifferenceTotals {

    private static final List<String> TABLES = List.of(
            "cases.by-day", "cases.by-municipality", "cases.by-age", "cases.by-sex", "cases.by-age-and-municipality");
    private static final String UNKNOWN_SEX = "9";

    private final CaseFigures rows;

    /// @param rows knows in which row of a table a case stands
    DifferenceTotals(CaseFigures rows) {
        this.rows = rows;
    }

    /// @param net what the differing cases add up to
    /// @throws IllegalStateException naming the first cell whose difference the cases do not explain
    void check(EditionContent before, EditionContent after, List<Net> net) {
        var explained = explained(net);
        for (var id : TABLES) {
            var left = new TreeMap<String, Long>();
            add(left, after, id, 1);
            add(left, before, id, -1);
            explained.getOrDefault(id, Map.of()).forEach((cell, cases) -> left.merge(cell, -cases, Long::sum));
            left.forEach((cell, cases) -> {
                if (cases != 0) {
                    throw new IllegalStateException(
                            "The differing cases were expected to explain the difference of %s %s, but leave %d."
                                    .formatted(id, cell, cases));
                }
            });
        }
    }

    private Map<String, Map<String, Long>> explained(List<Net> net) {
        var tables = new HashMap<String, Map<String, Long>>();
        for (var group : net) {
            switch (group.grouping()) {
                case Grouping.BY_DAY -> add(tables, "cases.by-day", String.valueOf(group.announcedOn()), group);
                case Grouping.BY_SEX -> {
                    var sex = orEmpty(group.sexCode());
                    add(tables, "cases.by-sex", sex.isEmpty() ? UNKNOWN_SEX : sex, group);
                }
                case Grouping.BY_RESIDENCE_AND_AGE -> {
                    var area = rows.areaCode(orEmpty(group.residenceCode()));
                    var age = rows.ageGroup(orEmpty(group.ageBandCode()));
                    add(tables, "cases.by-municipality", area, group);
                    add(tables, "cases.by-age", age, group);
                    add(tables, "cases.by-age-and-municipality", area + " " + age, group);
                }
                default -> throw new IllegalStateException("The grouping " + group.grouping() + " was not asked for.");
            }
        }
        return tables;
    }

    private static void add(Map<String, Map<String, Long>> tables, String table, String cell, Net group) {
        tables.computeIfAbsent(table, id -> new TreeMap<>()).merge(cell, group.cases(), Long::sum);
    }

    private static void add(Map<String, Long> sums, EditionContent content, String id, int sign) {
        for (var table : content.tables()) {
            if (table.id().equals(id)) {
                int measure = table.columns().size() - 1;
                for (var row : table.rows()) {
                    if (row.get(measure) instanceof Long cases) {
                        sums.merge(cell(table, row), sign * cases, Long::sum);
                    }
                }
            }
        }
    }

    /// A cell is named by its day or codes; the words beside them may be worded anew.
    private static String cell(TableContent table, List<? extends @Nullable Object> row) {
        var cell = new StringBuilder();
        for (int i = 0; i < table.columns().size() - 1; i++) {
            if (table.columns().get(i).kind() != ColumnKind.TEXT) {
                cell.append(cell.isEmpty() ? "" : " ").append(row.get(i));
            }
        }
        return cell.toString();
    }

    private static String orEmpty(@Nullable String code) {
        return code == null ? "" : code;
    }
}
