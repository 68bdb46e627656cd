package jp.hersys.batch.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.hersys.reports.ColumnContent;
import jp.hersys.reports.ColumnKind;
import jp.hersys.reports.FigureLine;
import jp.hersys.reports.TableContent;
import org.jspecify.annotations.Nullable;

/// Names and definitions of figures, tables and columns, in both languages (`figures_ja.properties`, `figures_en.properties`).
final class FigureWords {

    private final ResourceBundle ja = words(Locale.JAPANESE);
    private final ResourceBundle en = words(Locale.ENGLISH);

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "jp.hersys.batch.edition.figures",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String ja(String key) {
        return ja.getString(key);
    }

    FigureLine figure(String id, @Nullable BigDecimal value, @Nullable BigDecimal published, @Nullable BigDecimal previous) {
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

    TableContent table(String id, List<ColumnContent> columns, List<List<Object>> rows) {
        var key = "table." + id;
        return new TableContent(
                id,
                ja.getString(key),
                en.getString(key),
                ja.getString(key + ".definition"),
                en.getString(key + ".definition"),
                columns,
                rows);
    }

    ColumnContent column(String id, ColumnKind kind) {
        var key = "column." + id;
        var unit = key + ".unit";
        return new ColumnContent(
                id, ja.getString(key), en.getString(key), ja.containsKey(unit) ? ja.getString(unit) : "", kind);
    }
}
