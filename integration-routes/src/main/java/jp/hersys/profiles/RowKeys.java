package jp.hersys.profiles;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.hersys.register.Sha256;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// What identifies a row within its publisher, however its number is typed: １２, 012 and " 12 " are one number.
final class RowKeys {

    /// Characters of a number; longer than any that a publisher gives.
    static final int LONGEST = 50;

    private static final int STAND_IN_DIGITS = 16;

    private final List<Field> identifies;

    RowKeys(List<Field> identifies) {
        this.identifies = identifies;
    }

    /// The normalised number, null where the row has none that could be one.
    @Nullable
    String of(RawRow row) {
        if (identifies.size() == 1) {
            return number(row.cell(identifies.getFirst()));
        }
        var key = new StringBuilder();
        for (var field : identifies) {
            var part = number(row.cell(field));
            if (part == null) {
                return null;
            }
            key.append(key.isEmpty() ? "" : "/").append(part);
        }
        return key.toString();
    }

    /// A stand-in for a refused row without a number, made from its content, so that it can be pointed at.
    String standIn(RawRow row) {
        var digest = Sha256.begin();
        var cells = row.cells();
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            if (cell == null && i > Field.REMARKS.at()) {
                continue; // so that the stand-ins of line lists stay what they were
            }
            digest.update((cell == null ? "" : cell).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0x1F);
        }
        return "?" + Sha256.end(digest).substring(0, STAND_IN_DIGITS);
    }

    /// Whether `raw` is its own key: ASCII digits without a leading zero.
    boolean isPlain(String raw) {
        if (raw.isEmpty() || raw.length() > LONGEST || (raw.charAt(0) == '0' && raw.length() > 1)) {
            return false;
        }
        return isDigits(raw);
    }

    private @Nullable String number(@Nullable String raw) {
        if (raw == null || isPlain(raw)) {
            return raw;
        }
        if (Spelling.isBlank(raw) || Spelling.firstForbidden(raw) >= 0) {
            return null;
        }
        var key = Spelling.key(raw);
        if (key.isEmpty() || key.length() > LONGEST) {
            return null;
        }
        return isDigits(key) ? withoutLeadingZeros(key) : key;
    }

    private static String withoutLeadingZeros(String digits) {
        int at = 0;
        while (at < digits.length() - 1 && digits.charAt(at) == '0') {
            at++;
        }
        return digits.substring(at);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
