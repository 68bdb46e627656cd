package jp.hersys.notifications;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Codes and numbers as screens, files and people give them, in full-width characters too.
final class WrittenCodes {

    private static final Pattern BETWEEN = Pattern.compile("[,、;\\s]+");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,9})%?");

    private WrittenCodes() {}

    /// One code; whether its list has it is a question of its own.
    static String one(String typed) {
        return Spelling.key(typed);
    }

    /// Several codes, each once, joined by one blank.
    static String several(String typed) {
        var text = Spelling.fold(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        return Arrays.stream(BETWEEN.split(text))
                .filter(code -> !code.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /// A whole number without leading zeros, null where it is none; a per cent sign behind it does not count.
    static @Nullable String number(String typed) {
        var number = NUMBER.matcher(Spelling.key(typed));
        return number.matches() ? number.group(1) : null;
    }

    /// The code of a prefecture, municipality or ward, null where it is none.
    static @Nullable String area(String typed) {
        var code = Spelling.key(typed);
        return LocalGovernmentCode.isValid(code) && !new LocalGovernmentCode(code).isNation() ? code : null;
    }

    /// The code of a municipality or ward, null where it is none.
    static @Nullable String municipality(String typed) {
        var code = area(typed);
        return code == null || new LocalGovernmentCode(code).isPrefecture() ? null : code;
    }
}
