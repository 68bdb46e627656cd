package jp.hersys.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    UnderstoodRows(CodeLists codes, Areas areas, Locale language) {
        this.codes = codes;
        this.areas = areas;
        this.language = language;
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
        add(values, "公表日", "Announced", String.valueOf(row.announcedOn()));
        add(values, "発症日", "Onset", day(row.onsetOn()));
        add(values, "居住地", "Residence", row.residence());
        add(values, "居住地の団体", "Area of residence", area(row.residenceCode()));
        add(values, "年代", "Age", label("age-bands", row.ageBandCode()));
        add(values, "性別", "Sex", label("sexes", row.sexCode()));
        add(values, "職業", "Occupation", row.occupation());
        add(values, "状態", "Condition", label("conditions", row.conditionCode()));
        add(values, "症状", "Symptoms", row.symptoms());
        add(values, "渡航歴", "Travel history", label("yes-no-unknown", row.travelHistoryCode()));
        add(values, "退院済", "Discharged", label("yes-no-unknown", row.dischargedCode()));
        add(values, "備考", "Remarks", row.remarks());
    }

    private void addTotals(List<Understood> values, TotalsRow row) {
        boolean day = row.firstDay().equals(row.lastDay());
        add(values, "日付", "Day", day ? row.firstDay().toString() : row.firstDay() + " – " + row.lastDay());
        add(values, "地域", "Area", area(row.areaCode()));
        for (var count : row.counts()) {
            var measure = label("measures", count.measureCode());
            var method = count.methodCode().isEmpty() ? "" : " " + label("counted-methods", count.methodCode());
            values.add(new Understood(measure + method, Long.toString(count.value())));
        }
    }

    private void add(List<Understood> values, String japanese, String english, @Nullable String value) {
        if (value != null) {
            values.add(new Understood(isEnglish() ? english : japanese, value));
        }
    }

    private boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    private @Nullable String area(@Nullable String code) {
        return code == null ? null : areas.withCode(code).map(Area::name).orElse(code);
    }

    private @Nullable String label(String list, @Nullable String code) {
        return code == null ? null : codes.label(list, code, isEnglish() ? Locale.ENGLISH : Locale.JAPANESE);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
