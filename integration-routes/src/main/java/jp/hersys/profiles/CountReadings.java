package jp.hersys.profiles;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Reads cells of counts: whole numbers, however they are typed. An empty cell says nothing; it never says 0.
final class CountReadings {

    /// The cell says nothing.
    static final long NOTHING = -1;

    /// The cell says something that is no count.
    static final long UNREADABLE = -2;

    /// Digits after which a number is a slip: more than nine were never counted on a day.
    private static final int MOST_DIGITS = 9;

    // A separator stands before every third digit or nowhere: 1,82 is neither 182 nor 1,820.
    private static final Pattern COUNT = Pattern.compile("(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.0+)?(?:件|人|名)?");
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d\\s+\\d");

    private final Set<String> notSaid = new HashSet<>();

    /// @param notSaid words that say nothing (非公表)
    CountReadings(List<String> notSaid) {
        notSaid.forEach(word -> this.notSaid.add(Spelling.key(word)));
    }

    /// The count, [#NOTHING] or [#UNREADABLE].
    long read(@Nullable String raw) {
        if (raw == null || Spelling.isBlank(raw)) {
            return NOTHING;
        }
        var key = Spelling.key(raw);
        if (notSaid.contains(key)) {
            return NOTHING;
        }
        var count = COUNT.matcher(key);
        if (!count.matches()
                || TWO_NUMBERS
                        .matcher(Spelling.fold(Normalizer.normalize(raw, Normalizer.Form.NFKC)))
                        .find()) {
            return UNREADABLE;
        }
        var digits = count.group("digits").replace(",", "").replaceFirst("^0+(?=\\d)", "");
        return digits.length() > MOST_DIGITS ? UNREADABLE : Long.parseLong(digits);
    }
}
