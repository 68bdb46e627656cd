package jp.hersys.batch.edition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import jp.hersys.reports.ColumnContent;
import jp.hersys.reports.ColumnKind;
import jp.hersys.reports.FigureLine;
import jp.hersys.reports.TableContent;
import org.jspecify.annotations.Nullable;

/// Names and definitions of figures, tables and columns, in both languages (`figures_ja.properties`,
/// `figures_en.properties`).
final class FigureWords {

    private static final Map<String, Map<String, ColumnKind>> COLUMNS = columns();

    private final ResourceBundle ja = words(Locale.JAPANESE);
    private final ResourceBundle en = words(Locale.ENGLISH);

    private static Map<String, Map<String, ColumnKind>> columns() {
        var tables = new LinkedHashMap<String, Map<String, ColumnKind>>();
        tables.put("cases.by-day", dimensions("day", ColumnKind.DAY));
        tables.put(
                "cases.by-week",
                dimensions("week", ColumnKind.CODE, "first_day", ColumnKind.DAY, "last_day", ColumnKind.DAY));
        tables.put("cases.by-municipality", dimensions("area_code", ColumnKind.CODE, "area_name", ColumnKind.TEXT));
        tables.put("cases.by-age", dimensions("age_band_code", ColumnKind.CODE, "age_band", ColumnKind.TEXT));
        tables.put("cases.by-sex", dimensions("sex_code", ColumnKind.CODE, "sex", ColumnKind.TEXT));
        tables.put(
                "cases.by-age-and-municipality",
                dimensions(
                        "area_code",
                        ColumnKind.CODE,
                        "area_name",
                        ColumnKind.TEXT,
                        "age_band_code",
                        ColumnKind.CODE,
                        "age_band",
                        ColumnKind.TEXT));
        tables.put("tests.by-day", tests("day", ColumnKind.DAY));
        tables.put("tests.by-month", tests("month", ColumnKind.CODE));
        tables.put("calls.by-day", counting("count", "day", ColumnKind.DAY));
        return tables;
    }

    private static Map<String, ColumnKind> tests(String period, ColumnKind kind) {
        return counting(
                "count",
                period,
                kind,
                "measure_code",
                ColumnKind.CODE,
                "measure",
                ColumnKind.TEXT,
                "method_code",
                ColumnKind.CODE,
                "method",
                ColumnKind.TEXT);
    }

    private static Map<String, ColumnKind> dimensions(Object... namesAndKinds) {
        return counting("cases", namesAndKinds);
    }

    private static Map<String, ColumnKind> counting(String measure, Object... namesAndKinds) {
        var dimensions = new LinkedHashMap<String, ColumnKind>();
        for (int i = 0; i < namesAndKinds.length; i += 2) {
            dimensions.put((String) namesAndKinds[i], (ColumnKind) namesAndKinds[i + 1]);
        }
        dimensions.put(measure, ColumnKind.NUMBER);
        return dimensions;
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "jp.hersys.batch.edition.figures",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String ja(String key) {
        return ja.getString(key);
    }

    FigureLine figure(
            String id, @Nullable BigDecimal value, @Nullable BigDecimal published, @Nullable BigDecimal previous) {
        var key = "figure." + id;
        return new FigureLine(
                id,
                ja.getString(key),
                en.getString(key),
                ja.getString(key + ".unit"),
                Integer.parseInt(ja.getString(key + ".decimals")),
                ja.getString(key + ".definition"),
                en.getString(key + ".definition"),
                value,
                published,
                previous);
    }

    /// The columns of a table; the last is its measure, the others say what an observation is of.
    List<ColumnContent> columns(String table) {
        var columns = COLUMNS.get(table);
        if (columns == null) {
            throw new IllegalArgumentException("There is no table " + table + ".");
        }
        return columns.entrySet().stream()
                .map(column -> column(table, column.getKey(), column.getValue()))
                .toList();
    }

    /// All tables in the order of papers.
    static List<String> tables() {
        return List.copyOf(COLUMNS.keySet());
    }

    TableContent table(String id, List<List<Object>> rows) {
        var key = "table." + id;
        return new TableContent(
                id,
                ja.getString(key),
                en.getString(key),
                ja.getString(key + ".definition"),
                en.getString(key + ".definition"),
                columns(id),
                rows);
    }

    // A column of the same name may mean something else in another table: the day of a call, of an announcement.
    private ColumnContent column(String table, String id, ColumnKind kind) {
        var own = "column." + table + "." + id;
        var key = ja.containsKey(own) ? own : "column." + id;
        var unit = key + ".unit";
        return new ColumnContent(
                id, ja.getString(key), en.getString(key), ja.containsKey(unit) ? ja.getString(unit) : "", kind);
    }
}
