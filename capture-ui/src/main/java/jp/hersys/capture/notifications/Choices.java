package jp.hersys.capture.notifications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.hersys.codelists.Code;

/// Codes to choose from, with their labels and the keys that choose them.
///
/// A code that is a digit is its own key (3回 by 3); otherwise codes are counted from 1, and one that excludes all
/// others
/// (無) has the 0.
///
/// @param labels   by code, in the order of the form
/// @param keyOf    by code; none for what has no key
/// @param excludes the code that excludes all others, empty where there is none
record Choices(Map<String, String> labels, Map<String, String> keyOf, String excludes) {

    /// Nothing to choose from.
    static final Choices NONE = new Choices(Map.of(), Map.of(), "");

    private static final int MOST_KEYS = 9;

    static Choices of(List<Code> codes, Locale locale) {
        var labels = new LinkedHashMap<String, String>();
        var keys = new LinkedHashMap<String, String>();
        var excludes = codes.stream()
                .filter(code -> "Y".equals(code.more().get("excludes_others")))
                .map(Code::code)
                .findFirst()
                .orElse("");
        boolean digits = codes.stream().allMatch(code -> code.code().length() == 1)
                && codes.stream().anyMatch(code -> Character.isDigit(code.code().charAt(0)));
        int position = 1;
        for (var code : codes) {
            labels.put(code.code(), code.label(locale));
            if (code.code().equals(excludes)) {
                keys.put(code.code(), "0");
            } else if (digits) {
                keys.put(code.code(), code.code().toLowerCase(Locale.ROOT));
            } else if (position <= MOST_KEYS) {
                keys.put(code.code(), String.valueOf(position++));
            }
        }
        return new Choices(labels, keys, excludes);
    }

    List<String> codes() {
        return List.copyOf(labels.keySet());
    }

    /// The key, then the label: 1 男.
    String label(String code) {
        var label = labels.getOrDefault(code, code);
        var key = keyOf.getOrDefault(code, "");
        return key.isEmpty() || label.startsWith(key) ? label : key.toUpperCase(Locale.ROOT) + " " + label;
    }

    /// The keys in the order of the codes, "-" where there is none.
    String keys() {
        return String.join(
                " ",
                labels.keySet().stream()
                        .map(code -> keyOf.getOrDefault(code, "-"))
                        .toList());
    }

    /// These and another one that no list has.
    Choices and(String code) {
        var more = new LinkedHashMap<>(labels);
        more.put(code, code);
        return new Choices(more, keyOf, excludes);
    }

    /// What is chosen now, when `now` was made of `before`: who excludes all others stands alone.
    List<String> settled(List<String> before, List<String> now) {
        if (excludes.isEmpty() || !now.contains(excludes) || now.size() < 2) {
            return now;
        }
        var kept = new ArrayList<>(now);
        if (before.contains(excludes)) {
            kept.remove(excludes);
            return List.copyOf(kept);
        }
        return List.of(excludes);
    }
}
