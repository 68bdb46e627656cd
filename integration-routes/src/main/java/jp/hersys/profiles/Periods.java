package jp.hersys.profiles;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.hersys.writing.DateForm;
import jp.hersys.writing.Days;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Reads the days and months of one sheet from top to bottom: a year that stands once holds for the months below it.
final class Periods {

    private static final Pattern WEEKDAY = Pattern.compile("(\\s+[月火水木金土日](曜日?)?|\\s*\\([月火水木金土日](曜日?)?\\))$");
    private static final Pattern MONTH = Pattern.compile(
            "(?:(?<era>令和|平成|令|平|[RrHh])?\\s*(?<year>元|\\d{1,4})\\s*[年./-]\\s*)?(?<month>\\d{1,2})\\s*月分?");
    private static final Pattern PLAIN_MONTH = Pattern.compile("(?<year>\\d{4})\\s*[-/.]\\s*(?<month>\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("(?<era>令和|平成|令|平|[RrHh])?\\s*(?<year>元|\\d{1,4})\\s*年?度?");
    private static final Pattern DATE = Pattern.compile(
            "((令和|平成|[RrHh])\\s*(元|\\d{1,2})|\\d{4})\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]\\s*\\d{1,2}(\\s*日)?");

    private final Days days;
    private final @Nullable LocalDate sheetDate;
    private int year;
    private int month;

    /// @param sheetDate the day that the titles of the sheet bear
    Periods(Days days, @Nullable LocalDate sheetDate) {
        this.days = days;
        this.sheetDate = sheetDate;
    }

    /// What a label came to.
    ///
    /// @param period  null where it is none
    /// @param problem finding code, null where it is one
    record Reading(@Nullable Period period, @Nullable String problem) {}

    /// Reads a label: a day, a month with or without its year, a year alone.
    Reading read(String label) {
        var text = WEEKDAY.matcher(Spelling.fold(Normalizer.normalize(label, Normalizer.Form.NFKC)))
                .replaceFirst("");
        var day = days.read(text);
        if (day != null) {
            return new Reading(Period.of(day), null);
        }
        var plain = PLAIN_MONTH.matcher(text);
        if (plain.matches()) {
            return month(Integer.parseInt(plain.group("year")), Integer.parseInt(plain.group("month")));
        }
        var named = MONTH.matcher(text);
        if (named.matches()) {
            int of = Integer.parseInt(named.group("month"));
            return named.group("year") == null ? withoutYear(of) : month(yearOf(named), of);
        }
        var alone = YEAR.matcher(text);
        if (alone.matches() && yearOf(alone) > 0) {
            year = yearOf(alone);
            month = 0;
        }
        return new Reading(null, "row.date-unreadable");
    }

    /// The latest day that stands in a title, null where none does.
    static @Nullable LocalDate dateIn(String title) {
        var allForms = new Days(EnumSet.allOf(DateForm.class));
        return DATE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
                .results()
                .map(found -> allForms.read(found.group().replaceAll("\\s", "")))
                .filter(found -> found != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /// Below a year it is a month of that year, as long as months go on; else the last such month that is not after
    /// the day of the sheet.
    private Reading withoutYear(int of) {
        if (year > 0 && of > month) {
            return month(year, of);
        }
        if (year > 0 || sheetDate == null) {
            return new Reading(null, "row.month-without-year");
        }
        int ofSheet = of <= sheetDate.getMonthValue() ? sheetDate.getYear() : sheetDate.getYear() - 1;
        return of < 1 || of > 12
                ? new Reading(null, "row.date-unreadable")
                : new Reading(Period.of(YearMonth.of(ofSheet, of)), null);
    }

    private Reading month(int ofYear, int of) {
        if (ofYear < 1 || of < 1 || of > 12) {
            return new Reading(null, "row.date-unreadable");
        }
        year = ofYear;
        month = of;
        return new Reading(Period.of(YearMonth.of(ofYear, of)), null);
    }

    /// 令和 began in 2019, 平成 in 1989; 0 where two digits stand without an era.
    private static int yearOf(Matcher parts) {
        var era = parts.group("era");
        int number = parts.group("year").equals("元") ? 1 : Integer.parseInt(parts.group("year"));
        if (era == null) {
            return number > 999 ? number : 0;
        }
        return number + ("令Rr".indexOf(era.charAt(0)) >= 0 ? 2018 : 1988);
    }
}
