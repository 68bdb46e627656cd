package jp.hersys.profiles;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import jp.hersys.intake.Finding;
import jp.hersys.writing.Days;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Reads single cells: enumerated values, days, free text. What a raw cell came to is remembered per column.
final class CellReadings {

    /// Characters that a cell of free text may have; nothing that is published is longer.
    static final int LONGEST_TEXT = 1_000;

    private static final LocalDate FIRST_ANNOUNCEMENT = LocalDate.of(2020, 1, 1);
    private static final LocalDate FIRST_ONSET = LocalDate.of(2019, 1, 1);

    private final Columns columns;
    private final LocalDate lastAnnouncement;
    private final Days days;
    private final Map<Field, Map<String, String>> codes = new EnumMap<>(Field.class);
    private final Map<Field, String> expected = new EnumMap<>(Field.class);
    private final Remembered[] remembered = new Remembered[Field.COUNT];

    /// @param today day in Japan; an announcement may be dated one day ahead, as some are sent on the eve
    CellReadings(Profile profile, Columns columns, LocalDate today) {
        this.columns = columns;
        this.lastAnnouncement = today.plusDays(1);
        this.days = new Days(profile.dateForms());
        profile.values().forEach((field, list) -> {
            var spellings = new HashMap<String, String>();
            list.codes().forEach((code, values) -> values.forEach(value -> spellings.put(Spelling.key(value), code)));
            codes.put(field, spellings);
            expected.put(field, list.expected());
        });
        for (var field : Field.values()) {
            remembered[field.at()] = new Remembered(raw -> read(field, raw));
        }
    }

    /// What the cell says; nothing where there is none.
    Cell of(Field field, @Nullable String raw) {
        return raw == null || raw.isEmpty() ? Cell.EMPTY : remembered[field.at()].of(raw);
    }

    private Cell read(Field field, String raw) {
        if (Spelling.isBlank(raw)) {
            return Cell.EMPTY;
        }
        return switch (field) {
            case ANNOUNCED -> day(field, raw, FIRST_ANNOUNCEMENT, lastAnnouncement);
            // An onset after the announcement is told by a note that compares the two.
            case ONSET -> day(field, raw, FIRST_ONSET, LocalDate.MAX);
            case DAY -> throw new IllegalArgumentException("A day of counts may be a month; periods read it.");
            case AGE, SEX, CONDITION, TRAVEL_HISTORY, DISCHARGED -> enumerated(field, raw);
            default -> text(field, raw, LONGEST_TEXT);
        };
    }

    private Cell enumerated(Field field, String raw) {
        var code = codes.getOrDefault(field, Map.of()).get(Spelling.key(raw));
        return code != null
                ? Cell.code(code)
                : refuse("row.value-unknown", field, raw, expected.getOrDefault(field, ""));
    }

    private Cell day(Field field, String raw, LocalDate first, LocalDate last) {
        var day = days.read(raw);
        if (day == null) {
            return refuse("row.date-unreadable", field, raw);
        }
        return day.isBefore(first) || day.isAfter(last)
                ? refuse("row.date-out-of-range", field, raw, first.toString(), lastAnnouncement.toString())
                : Cell.day(day);
    }

    /// Free text goes to open data, where a spreadsheet would run what begins like a formula.
    Cell text(Field field, String raw, int longest) {
        if (Spelling.firstForbidden(raw) >= 0) {
            return refuse("row.control-character", field, raw);
        }
        var text = Spelling.fold(raw);
        if (text.length() > longest) {
            return refuse("row.cell-too-long", field, raw, Integer.toString(longest), Integer.toString(text.length()));
        }
        return beginsLikeAFormula(text) ? refuse("row.formula", field, raw) : Cell.text(text);
    }

    /// A leading apostrophe is how [RefusedRowsFile] disarms a formula; it does not make it text.
    static boolean beginsLikeAFormula(String text) {
        int at = !text.isEmpty() && text.charAt(0) == '\'' ? 1 : 0;
        return text.length() > at && "=+-@＝＋－＠".indexOf(text.charAt(at)) >= 0;
    }

    private Cell refuse(String code, Field field, String raw, String... arguments) {
        return Cell.found(Finding.refuse(code, columns.name(field), Spelling.visible(raw), arguments));
    }
}
