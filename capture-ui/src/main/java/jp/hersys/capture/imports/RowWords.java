package jp.hersys.capture.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.cases.LineListRow;
import jp.hersys.codelists.CodeLists;
import org.jspecify.annotations.Nullable;

/// What a row says of a case, field by field, in the order of the list's columns.
record RowWords(Messages messages, Spoken spoken) {

    private static final CodeLists CODES = CodeLists.shipped();

    /// Fields that say something, by their names.
    Map<String, String> facts(LineListRow row) {
        var facts = new LinkedHashMap<String, String>();
        all(row).forEach((name, value) -> {
            if (value != null) {
                facts.put(name, value);
            }
        });
        return facts;
    }

    /// Fields that say something else than before: name, before, after.
    List<Changed> changes(LineListRow before, LineListRow after) {
        var then = all(before);
        var changes = new ArrayList<Changed>();
        all(after).forEach((name, value) -> {
            if (!Objects.equals(value, then.get(name))) {
                changes.add(new Changed(name, or(then.get(name)), or(value)));
            }
        });
        return changes;
    }

    /// A field that changed.
    record Changed(String name, String before, String after) {}

    private String or(@Nullable String value) {
        return value == null ? text("finding.nothing") : value;
    }

    private Map<String, @Nullable String> all(LineListRow row) {
        var all = new LinkedHashMap<String, @Nullable String>();
        all.put(text("row.announced-on"), spoken.day(row.announcedOn()));
        var onset = row.onsetOn();
        all.put(text("row.onset-on"), onset == null ? null : spoken.day(onset));
        all.put(text("row.residence"), row.residence());
        all.put(text("row.age"), code("age-bands", row.ageBandCode()));
        all.put(text("row.sex"), code("sexes", row.sexCode()));
        all.put(text("row.occupation"), row.occupation());
        all.put(text("row.condition"), code("conditions", row.conditionCode()));
        all.put(text("row.symptoms"), row.symptoms());
        all.put(text("row.travel"), code("yes-no-unknown", row.travelHistoryCode()));
        all.put(text("row.discharged"), code("yes-no-unknown", row.dischargedCode()));
        all.put(text("row.remarks"), row.remarks());
        return all;
    }

    private @Nullable String code(String list, @Nullable String code) {
        return code == null ? null : CODES.label(list, code, spoken.isJapanese() ? Locale.JAPANESE : Locale.ENGLISH);
    }

    private String text(String key) {
        return messages.getTranslation(key, spoken.locale());
    }
}
