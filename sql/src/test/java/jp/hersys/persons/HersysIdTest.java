package jp.hersys.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class HersysIdTest {

    private static final long SEED = 20200522;

    @ParameterizedTest
    @CsvFileSource(resources = "/persons/typed_ids.csv", useHeadersInDisplayName = true, numLinesToSkip = 0)
    void what_is_typed_is_read_as(String typed, String read, String digits) {
        var id = TypedId.read(typed);
        switch (id) {
            case HersysId own -> {
                assertThat(read).isEqualTo("HersysId");
                assertThat(own.digits()).isEqualTo(digits);
            }
            case FormerId former -> {
                assertThat(read).isEqualTo("FormerId");
                assertThat(former.digits()).isEqualTo(digits);
            }
            case NotAnId not -> assertThat(not.fault()).hasToString(read);
        }
    }

    @Test
    void the_check_digit_is_that_of_damms_paper() {
        assertThat(HersysId.checkDigit("572")).isEqualTo('4');
        assertThat(HersysId.checkDigit("5724")).isEqualTo('0');
    }

    @Test
    void every_wrong_digit_and_every_swap_of_neighbours_is_found_in_10_000_ids() {
        var random = new Random(SEED);
        for (int n = 0; n < 10_000; n++) {
            var digits = digits(random);
            assertThat(HersysId.isValid(digits)).isTrue();
            for (int at = 0; at < HersysId.LENGTH; at++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != digits.charAt(at)) {
                        assertThat(HersysId.isValid(digits.substring(0, at) + wrong + digits.substring(at + 1)))
                                .isFalse();
                    }
                }
                if (at > 0 && digits.charAt(at - 1) != digits.charAt(at)) {
                    assertThat(HersysId.isValid(digits.substring(0, at - 1)
                                    + digits.charAt(at)
                                    + digits.charAt(at - 1)
                                    + digits.substring(at + 1)))
                            .isFalse();
                }
            }
        }
    }

    private static String digits(Random random) {
        var ten = Long.toString(random.nextLong(1_000_000_000L, 10_000_000_000L));
        return ten + HersysId.checkDigit(ten);
    }

    @Test
    void drawn_ids_are_valid_differ_and_are_read_back_as_they_are_written() {
        var random = new SecureRandom();
        var seen = new HashSet<HersysId>();
        for (int n = 0; n < 1_000; n++) {
            var id = HersysId.draw(random);
            seen.add(id);
            assertThat(id.grouped()).matches("[1-9][0-9]{2}-[0-9]{4}-[0-9]{4}");
            assertThat(TypedId.read(id.grouped())).isEqualTo(id);
        }
        // Two of a thousand meet once in 18,000 runs.
        assertThat(seen).hasSizeGreaterThan(998);
    }

    @Test
    void drawn_ids_use_every_digit_at_every_place() {
        var random = new SecureRandom();
        var counts = new int[HersysId.LENGTH][10];
        for (int n = 0; n < 10_000; n++) {
            var digits = HersysId.draw(random).digits();
            for (int at = 0; at < HersysId.LENGTH; at++) {
                counts[at][digits.charAt(at) - '0']++;
            }
        }
        for (int at = 0; at < HersysId.LENGTH; at++) {
            for (int digit = at == 0 ? 1 : 0; digit < 10; digit++) {
                assertThat(counts[at][digit])
                        .as("digit %d at place %d", digit, at)
                        .isBetween(800, 1_300);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "1234567890a", "１２３４５６７８９０１"})
    void an_id_that_is_none_cannot_be_made_and_the_refusal_does_not_repeat_it(String text) {
        assertThatThrownBy(() -> new HersysId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A HER-SYS ID has eleven digits, the first of which is not 0 and the last of which is its"
                        + " check digit, but another text was given.");
        assertThatThrownBy(() -> new FormerId("12345")).isInstanceOf(IllegalArgumentException.class);
    }
}
