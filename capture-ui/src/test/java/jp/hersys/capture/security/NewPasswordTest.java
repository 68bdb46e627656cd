package jp.hersys.capture.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewPasswordTest {

    @ParameterizedTest
    @CsvSource({
        "kamo7te, TOO_SHORT",
        "𠮷𠮷𠮷野家の丼, TOO_SHORT",
        "password1, BROKEN",
        "PASSWORD1, BROKEN",
        "ｐａｓｓｗｏｒｄ１, BROKEN",
        "qwertyuiop, BROKEN",
        "sato20210720, OBVIOUS",
        "SATO-SATO-SATO!, OBVIOUS",
        "hersys-2021, OBVIOUS",
        "コロナ2021!!!!, OBVIOUS",
        "ああああああああ, OBVIOUS",
        "abababababab, OBVIOUS",
    })
    void is_refused_with_its_reason(String password, NewPassword.Objection objection) {
        assertThat(NewPassword.objection(password, password, "sato")).contains(objection);
    }

    static Stream<String> taken() {
        return Stream.of(
                "kamo7tes",
                "青い 朝の バス停で",
                "sato likes green tea",
                "💉😷🏥🚑🌡️🧪🩺💊",
                "a".repeat(60) + "bcd ".repeat(17));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void is_taken_whatever_its_characters(String password) {
        assertThat(NewPassword.objection(password, password, "sato")).isEmpty();
    }

    @Test
    void must_not_be_too_long_and_must_be_typed_twice_alike() {
        var long129 = "abcdefg h".repeat(15).substring(0, 129);
        assertThat(NewPassword.objection(long129, long129, "sato")).contains(NewPassword.Objection.TOO_LONG);
        assertThat(NewPassword.objection("kamo tesi nuro", "kamo tesi nura", "sato"))
                .contains(NewPassword.Objection.DIFFERENT);
    }

    @Test
    void recovery_codes_are_read_as_people_type_them() {
        for (var code : RecoveryCodes.draw(new SecureRandom())) {
            var shown = RecoveryCodes.shown(code);
            assertThat(shown).matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");
            assertThat(RecoveryCodes.typed(shown)).isEqualTo(code);
            assertThat(RecoveryCodes.typed(
                            " " + shown.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                    .isEqualTo(code);
        }
        assertThat(RecoveryCodes.typed("７Ｋ２ｍ－９ｘＯｑ－４ｔＩｌ")).isEqualTo("7k2m9x0q4t11");
        assertThat(RecoveryCodes.typed("123 456")).isEqualTo("123456");
    }
}
