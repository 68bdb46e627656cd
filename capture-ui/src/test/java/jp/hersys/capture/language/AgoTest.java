package jp.hersys.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AgoTest {

    private static final Instant NOW = Instant.parse("2021-07-20T10:15:00Z");

    @Test
    void says_how_long_ago_something_was_in_words() {
        assertThat(ja("2021-07-20T10:14:30Z")).isEqualTo("たったいま");
        assertThat(ja("2021-07-20T10:10:00Z")).isEqualTo("5分前");
        assertThat(ja("2021-07-20T07:00:00Z")).isEqualTo("3時間前");
        assertThat(ja("2021-07-18T07:00:00Z")).isEqualTo("2日前");
        assertThat(Ago.of(Instant.parse("2021-07-18T07:00:00Z"), NOW, new Spoken(Locale.ENGLISH)))
                .isEqualTo("2 days ago");
    }

    @Test
    void names_the_day_after_a_month() {
        assertThat(ja("2021-05-31T20:00:00Z")).isEqualTo("2021-06-01(火)");
    }

    @Test
    void a_clock_that_goes_behind_makes_no_age_below_zero() {
        assertThat(ja("2021-07-20T10:16:00Z")).isEqualTo("たったいま");
    }

    private static String ja(String moment) {
        return Ago.of(Instant.parse(moment), NOW, new Spoken(Locale.JAPANESE));
    }
}
