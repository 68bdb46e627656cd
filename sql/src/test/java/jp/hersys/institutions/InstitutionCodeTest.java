package jp.hersys.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionCodeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/institutions/codes.csv", useHeadersInDisplayName = true)
    void a_published_code_is_consistent_and_no_other_last_digit_is(String digits, String prefecture) {
        var code = new InstitutionCode(digits);
        assertThat(code.prefecture()).isEqualTo(prefecture);
        assertThat(code.isConsistent()).isTrue();
        for (char last = '0'; last <= '9'; last++) {
            assertThat(new InstitutionCode(digits.substring(0, 9) + last).isConsistent())
                    .isEqualTo(last == digits.charAt(9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0110113719, 0110113719",
        "01-1-0113719, 0110113719",
        "'０１　１０１１３７１９', 0110113719",
        "0110113718, 0110113718"
    })
    void a_typed_code_is_read_even_when_its_digits_do_not_go_together(String typed, String digits) {
        assertThat(InstitutionCode.read(typed)).map(InstitutionCode::digits).hasValue(digits);
    }

    @ParameterizedTest
    @CsvSource({"''", "113719", "01101137190", "011011371O"})
    void what_has_not_ten_digits_is_no_code(String typed) {
        assertThat(InstitutionCode.read(typed)).isEmpty();
        assertThatThrownBy(() -> new InstitutionCode(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wrong_last_digit_is_told_and_not_refused() {
        assertThat(new InstitutionCode("0110113719").isConsistent()).isTrue();
        assertThat(new InstitutionCode("0110113710").isConsistent()).isFalse();
    }
}
