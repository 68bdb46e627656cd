package jp.hersys.capture.language;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Names of days and months for the calendar that opens below a day field; days are typed as 2021-07-20.
public final class CalendarTexts {

    private CalendarTexts() {}

    /// In this language.
    public static DatePickerI18n of(Locale locale) {
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d")
                .setFirstDayOfWeek(0)
                .setWeekdays(weekdays(TextStyle.FULL, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT, locale))
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL, locale))
                        .toList())
                .setToday(text("calendar.today", locale))
                .setCancel(text("cancel", locale))
                .setBadInputErrorMessage(text("calendar.unreadable", locale))
                .setMaxErrorMessage(text("calendar.future", locale))
                .setRequiredErrorMessage(text("calendar.missing", locale));
    }

    /// Sunday first, as the client counts.
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, locale))
                .toList();
    }

    private static String text(String key, Locale locale) {
        return Messages.bundle(locale).getString(key);
    }
}
