package jp.hersys.notifications;

import java.util.regex.Pattern;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// A postal code as people type it: 〒920-8580, 9208580.
final class WrittenPostalCode {

    private static final Pattern CODE = Pattern.compile("〒?(\\d{3})[\\p{Pd}ー−]?(\\d{4})");

    private WrittenPostalCode() {}

    /// Its seven digits, null where it is none.
    static @Nullable String read(String typed) {
        var code = CODE.matcher(Spelling.key(typed));
        return code.matches() ? code.group(1) + code.group(2) : null;
    }
}
