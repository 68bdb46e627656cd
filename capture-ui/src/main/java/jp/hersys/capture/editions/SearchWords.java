package jp.hersys.capture.editions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.editions.EditionSearch;
import jp.hersys.editions.EditionState;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// What was typed into the search of editions: a day (2021-07-20, 2021-07, 2021), a number (第2報, 2) and a publisher
/// (石川, Ishikawa, 170003), in any order.
record SearchWords(AreaNames names, Locale locale) {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:[-/](\\d{1,2}))?(?:[-/](\\d{1,2}))?");
    private static final Pattern NUMBER = Pattern.compile("(?:第|#)?(\\d{1,3})報?");
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    /// The search; empty when some word can find nothing.
    Optional<EditionSearch> read(String typed, @Nullable EditionState state) {
        LocalDate from = null;
        LocalDate to = null;
        Integer revision = null;
        var publishers = new ArrayList<LocalGovernmentCode>();
        for (var word : typed.isEmpty() ? new String[0] : typed.split("\\s+", -1)) {
            var day = DAY.matcher(word);
            var number = NUMBER.matcher(word);
            if (number.matches()) {
                revision = Integer.valueOf(number.group(1));
            } else if (day.matches()) {
                try {
                    from = first(day.group(1), day.group(2), day.group(3));
                    to = last(day.group(1), day.group(2), day.group(3));
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            } else {
                publishers.addAll(publishers(word));
                if (publishers.isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new EditionSearch(publishers, from, to, revision, state));
    }

    private List<LocalGovernmentCode> publishers(String word) {
        if (CODE.matcher(word).matches()) {
            return names.named(locale).keySet().stream()
                    .filter(code -> code.value().equals(word))
                    .toList();
        }
        var wanted = word.toLowerCase(locale);
        return names.named(locale).entrySet().stream()
                .filter(named -> named.getValue().toLowerCase(locale).contains(wanted))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static LocalDate first(String year, @Nullable String month, @Nullable String day) {
        return LocalDate.of(
                Integer.parseInt(year),
                month == null ? 1 : Integer.parseInt(month),
                day == null ? 1 : Integer.parseInt(day));
    }

    private static LocalDate last(String year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return LocalDate.of(Integer.parseInt(year), 12, 31);
        }
        return day == null
                ? YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)).atEndOfMonth()
                : first(year, month, day);
    }
}
