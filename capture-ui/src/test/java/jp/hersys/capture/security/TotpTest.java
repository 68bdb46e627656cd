package jp.hersys.capture.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /// `12345678901234567890` of RFC 6238, appendix B.
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void gives_the_codes_of_the_standard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
    }

    @Test
    void knows_a_code_one_step_before_and_after_and_no_further() {
        var now = Instant.ofEpochSecond(1_111_111_109);
        for (int drift : new int[] {-30, 0, 30}) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(drift)), now))
                    .hasValue(now.plusSeconds(drift).getEpochSecond() / 30);
        }
        for (int drift : new int[] {-60, 60}) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(drift)), now))
                    .isEmpty();
        }
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
    }

    @Test
    void draws_secrets_of_160_bits_that_an_app_can_read() {
        for (int i = 0; i < 200; i++) {
            var secret = Totp.drawSecret(new SecureRandom());
            assertThat(secret).matches("[A-Z2-7]{32}");
            assertThat(Totp.code(secret, Instant.EPOCH)).matches("[0-9]{6}");
        }
        assertThat(Totp.address("sato", SECRET))
                .isEqualTo("otpauth://totp/HER-SYS:sato?secret=" + SECRET + "&issuer=HER-SYS");
    }
}
