package jp.hersys.capture.security;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Ten codes of 60 bits for the day on which the telephone is lost, without letters that look like digits.
final class RecoveryCodes {

    private static final int CODES = 10;
    private static final int LETTERS = 12;
    private static final int GROUP = 4;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private RecoveryCodes() {}

    /// Draws ten, as they are kept.
    static List<String> draw(SecureRandom random) {
        return Stream.generate(() -> IntStream.range(0, LETTERS)
                        .mapToObj(i -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                        .collect(Collectors.joining()))
                .limit(CODES)
                .toList();
    }

    /// As people read it: `7k2m-9x0q-4tbv`.
    static String shown(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /// What a person typed, as it is kept: full-width letters, capitals, spaces, hyphens, o for 0, i and l for
    /// 1. The digits of a time-based code come out as they are.
    static String typed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}ー−]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }
}
