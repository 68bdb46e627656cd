package jp.hersys.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that was found in what came in: a value, never an exception.
///
/// @param code      names the rule, such as `row.date-unreadable`; its sentences are in `findings_ja.properties` and
///                  `findings_en.properties` (the code itself: the whole sentence; code + `.expected`: what was
/// expected)
/// @param severity  refuse, hold or note
/// @param field     the column as the sender named it; empty when it concerns the row or file as a whole
/// @param found     the value as it was found, cut to 200 characters; null when nothing was there
/// @param arguments further values of the sentence, `{2}` and on (`{0}` is the field, `{1}` what was found)
public record Finding(
        String code,
        Severity severity,
        String field,
        @Nullable String found,
        List<String> arguments) {

    private static final int LONGEST_FOUND = 200;

    public Finding {
        arguments = List.copyOf(arguments);
        if (found != null && found.length() > LONGEST_FOUND) {
            int end = Character.isHighSurrogate(found.charAt(LONGEST_FOUND - 1)) ? LONGEST_FOUND - 1 : LONGEST_FOUND;
            found = found.substring(0, end) + "…";
        }
    }

    /// A finding that keeps its row or file out.
    public static Finding refuse(String code, String field, @Nullable String found, String... arguments) {
        return new Finding(code, Severity.REFUSE, field, found, List.of(arguments));
    }

    /// A finding that lets its row in and tells a person.
    public static Finding note(String code, String field, @Nullable String found, String... arguments) {
        return new Finding(code, Severity.NOTE, field, found, List.of(arguments));
    }

    /// A finding that stops a file until a person decides.
    public static Finding hold(String code, String field, @Nullable String found, String... arguments) {
        return new Finding(code, Severity.HOLD, field, found, List.of(arguments));
    }
}
