package jp.hersys.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// ISO days as text, each made once: a million patients share some hundred days.
final class DayText {
    private final @Nullable LocalDate[] days = new @Nullable LocalDate[2048];
    private final @Nullable String[] texts = new @Nullable String[2048];

    String of(LocalDate day) {
        var slot = (int) (day.toEpochDay() & 2047);
        var text = texts[slot];
        if (text == null || !day.equals(days[slot])) {
            text = day.toString();
            days[slot] = day;
            texts[slot] = text;
        }
        return text;
    }
}
