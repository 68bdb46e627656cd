package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void both_languages_have_the_same_keys() throws Exception {
        assertThat(load("en").keySet())
                .as("add what is missing to the other messages_*.properties")
                .isEqualTo(load("ja").keySet());
    }

    @Test
    void a_missing_word_names_its_key_and_file() {
        assertThatThrownBy(() -> Words.JA.say("no.such"))
                .hasMessage("The papers need the words 'no.such'; reports/messages_ja.properties lacks them.");
        assertThat(Words.JA.code("reason", "new-reason")).isEqualTo("new-reason");
    }

    @Test
    void days_and_moments_are_said_as_in_public_papers() {
        assertThat(JapanTime.day(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
        assertThat(JapanTime.day(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(JapanTime.dayOfWeek(SampleEdition.DAY)).isEqualTo("令和3年7月20日（火）");
        assertThat(JapanTime.moment(SampleEdition.KNOWN_AT)).isEqualTo("令和3年7月20日 19時15分");
        assertThat(JapanTime.moment(Instant.parse("2022-08-18T15:00:00Z"))).isEqualTo("令和4年8月19日 0時");
    }

    @Test
    void numbers_are_separated_by_thousands() {
        assertThat(Marks.number(1234567)).isEqualTo("1,234,567");
        assertThat(Marks.number(-123)).isEqualTo("-123");
        assertThat(Marks.number(-1234)).isEqualTo("-1,234");
        assertThat(Marks.number(new BigDecimal("1234.5"), 2)).isEqualTo("1,234.50");
        assertThat(Marks.number(null, 2)).isEqualTo("－");
        assertThat(Marks.difference(new BigDecimal("3"), new BigDecimal("1002"), 0))
                .isEqualTo("-999");
        assertThat(Marks.difference(new BigDecimal("3"), new BigDecimal("3.00"), 0))
                .isEqualTo("±0");
        assertThat(Marks.difference(null, BigDecimal.ONE, 0)).isEqualTo("－");
    }

    @Test
    void an_account_that_does_not_balance_is_refused() {
        assertThatThrownBy(() -> new RowAccount(10, 7, Map.of("withdrawn", 2L)))
                .hasMessage("Received reports equal counted plus excluded ones; found 10 received, 7 counted and"
                        + " {withdrawn=2} excluded.");
    }

    private static Properties load(String language) throws Exception {
        var words = new Properties();
        try (var in = Words.class.getResourceAsStream("/reports/messages_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
