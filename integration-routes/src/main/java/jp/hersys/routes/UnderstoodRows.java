package jp.hersys.routes;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.hersys.cases.LineListRow;
import jp.hersys.codelists.CodeLists;
import jp.hersys.imports.Trial.Understood;
import jp.hersys.intake.Fact;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.totals.TotalsRow;
import org.jspecify.annotations.Nullable;

/// Says facts as people read them: names of fields and labels of codes in one language.
final class UnderstoodRows {

    private final CodeLists codes;
    private final Areas areas;
    private final Locale language;
    private final ResourceBundle names;

    UnderstoodRows(CodeLists codes, Areas areas, Locale language) {
        this.codes = codes;
        this.areas = areas;
        this.language = "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
        this.names = ResourceBundle.getBundle(
                "jp.hersys.routes.trial",
                this.language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// How a sheet that was passed over is named.
    String sheet(String name) {
        return new MessageFormat(names.getString("sheet"), Locale.ROOT).format(new Object[] {name});
    }

    /// The values of a row, none where it has no fact.
    List<Understood> of(@Nullable Fact fact) {
        var values = new ArrayList<Understood>();
        switch (fact) {
            case LineListRow row -> addCase(values, row);
            case TotalsRow row -> addTotals(values, row);
            case null, default -> {}
        }
        return values;
    }

    private void addCase(List<Understood> values, LineListRow row) {
        add(values, "announced", String.valueOf(row.announcedOn()));
        add(values, "onset", day(row.onsetOn()));
        add(values, "residence", row.residence());
        add(values, "area-of-residence", area(row.residenceCode()));
        add(values, "age", label("age-bands", row.ageBandCode()));
        add(values, "sex", label("sexes", row.sexCode()));
        add(values, "occupation", row.occupation());
        add(values, "condition", label("conditions", row.conditionCode()));
        add(values, "symptoms", row.symptoms());
        add(values, "travel-history", label("yes-no-unknown", row.travelHistoryCode()));
        add(values, "discharged", label("yes-no-unknown", row.dischargedCode()));
        add(values, "remarks", row.remarks());
    }

    private void addTotals(List<Understood> values, TotalsRow row) {
        boolean day = row.firstDay().equals(row.lastDay());
        add(values, "day", day ? row.firstDay().toString() : row.firstDay() + " – " + row.lastDay());
        add(values, "area", area(row.areaCode()));
        for (var count : row.counts()) {
            var measure = label("measures", count.measureCode());
            var method = count.methodCode().isEmpty() ? "" : " " + label("counted-methods", count.methodCode());
            values.add(new Understood(measure + method, Long.toString(count.value())));
        }
    }

    private void add(List<Understood> values, String key, @Nullable String value) {
        if (value != null) {
            values.add(new Understood(names.getString(key), value));
        }
    }

    private @Nullable String area(@Nullable String code) {
        return code == null ? null : areas.withCode(code).map(Area::name).orElse(code);
    }

    private @Nullable String label(String list, @Nullable String code) {
        return code == null ? null : codes.label(list, code, language);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
