package jp.hersys.epidemic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {

    @ParameterizedTest
    @CsvSource({
        "50代, 50",
        "50 代, 50",
        "50歳代, 50",
        "５０代, 50",
        "10代, 10",
        "10歳未満, 0",
        "'10歳\n未満', 0",
        "1歳未満, 0",
        "90代, 90",
        "90歳以上, 90",
        "100歳以上, 90",
        "非公表, 非公表",
        "'', ''"
    })
    void an_age_means_its_band_however_it_is_spelt(String words, String band) {
        assertThat(Meaning.ofAge(words)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"男性, 男", "男児, 男", "女性, 女", "女児, 女", "非公表, 非公表", "'', ''"})
    void a_sex_means_the_same_for_a_child(String words, String sex) {
        assertThat(Meaning.ofSex(words)).isEqualTo(sex);
    }
}
