package jp.hersys.capture.language;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import jp.hersys.calendar.Jst;
import jp.hersys.codelists.CodeLists;
import jp.hersys.notifications.Age;
import org.jspecify.annotations.Nullable;

/// Days, moments, numbers and sizes as a reader of this language expects them: never 7/20/21, always Japan's time.
public record Spoken(Locale locale) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int KIBI = 1024;

    /// 2021-07-20(火), or 2021-07-20 (Tue).
    public String day(LocalDate day) {
        return day + (isJapanese() ? "(" : " (") + weekday(day.getDayOfWeek()) + ")";
    }

    /// 2021-07-20(火) 19:15.
    public String moment(Instant moment) {
        return day(Jst.dayOf(moment)) + " " + TIME.format(moment.atZone(Jst.ZONE));
    }

    /// 4,260.
    public String number(long number) {
        return format("#,##0").format(number);
    }

    /// 1.23 with as many decimals as asked for.
    public String number(BigDecimal number, int decimals) {
        return format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)).format(number);
    }

    /// +12, −3 or ±0.
    public String change(BigDecimal difference, int decimals) {
        var sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "±";
        return sign + number(difference.abs(), decimals);
    }

    /// 12 KB.
    public String size(long bytes) {
        if (bytes < KIBI) {
            return number(bytes) + " B";
        }
        var kibi = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KIBI), 1, java.math.RoundingMode.HALF_UP);
        return kibi.compareTo(BigDecimal.valueOf(KIBI)) < 0
                ? number(kibi, 0) + " KB"
                : number(kibi.divide(BigDecimal.valueOf(KIBI), 1, java.math.RoundingMode.HALF_UP), 1) + " MB";
    }

    /// 82歳, or 82 years; below one year 5か月.
    public String age(Age age) {
        boolean baby = age.years() == 0;
        return Messages.bundle(locale)
                .getString(baby ? "age.months" : "age.years")
                .replace("{0}", number(baby ? age.months() : age.years()));
    }

    /// The label of a code, the code itself where the list has no such one; empty for none.
    public String label(CodeLists codes, String list, @Nullable String code) {
        return code == null
                ? ""
                : codes.find(list, code).map(found -> found.label(locale)).orElse(code);
    }

    /// Who did something, as people know them: `staff:nakamura` of the register is nakamura.
    public static String who(String label) {
        return label.substring(label.indexOf(':') + 1);
    }

    /// Whether the reader reads Japanese.
    public boolean isJapanese() {
        return !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, isJapanese() ? Locale.JAPANESE : Locale.ENGLISH);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
