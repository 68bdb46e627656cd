package jp.hersys.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import jp.hersys.codelists.CodeLists;
import jp.hersys.notifications.Age;
import org.junit.jupiter.api.Test;

class SpokenTest {

    private final Spoken japanese = new Spoken(Locale.JAPANESE);
    private final Spoken english = new Spoken(Locale.ENGLISH);

    @Test
    void says_days_with_their_weekday() {
        assertThat(japanese.day(LocalDate.of(2021, 7, 20))).isEqualTo("2021-07-20(火)");
        assertThat(english.day(LocalDate.of(2021, 7, 20))).isEqualTo("2021-07-20 (Tue)");
    }

    @Test
    void says_moments_in_the_time_of_japan() {
        assertThat(japanese.moment(Instant.parse("2021-07-20T15:30:00Z"))).isEqualTo("2021-07-21(水) 00:30");
    }

    @Test
    void says_numbers_with_thousands_apart_and_the_decimals_asked_for() {
        assertThat(japanese.number(4_260)).isEqualTo("4,260");
        assertThat(english.number(new BigDecimal("1234.5"), 2)).isEqualTo("1,234.50");
        assertThat(english.number(new BigDecimal("28.43"), 1)).isEqualTo("28.4");
    }

    @Test
    void says_sizes_in_units_that_people_know() {
        assertThat(japanese.size(900)).isEqualTo("900 B");
        assertThat(japanese.size(104_448)).isEqualTo("102 KB");
        assertThat(japanese.size(5_767_168)).isEqualTo("5.5 MB");
    }

    @Test
    void says_ages_in_months_below_one_year() {
        assertThat(japanese.age(new Age(82, 3))).isEqualTo("82歳");
        assertThat(english.age(new Age(82, 3))).isEqualTo("82 years");
        assertThat(japanese.age(new Age(0, 5))).isEqualTo("5か月");
    }

    @Test
    void says_the_label_of_a_code_and_what_no_list_has_as_it_is() {
        assertThat(english.label(CodeLists.shipped(), "notification-states", "C"))
                .isEqualTo("Confirmed by health centre");
        assertThat(japanese.label(CodeLists.shipped(), "notification-states", "?"))
                .isEqualTo("?");
        assertThat(japanese.label(CodeLists.shipped(), "notification-states", null))
                .isEmpty();
    }

    @Test
    void says_who_did_something_without_their_kind() {
        assertThat(Spoken.who("staff:nakamura")).isEqualTo("nakamura");
        assertThat(Spoken.who("nakamura")).isEqualTo("nakamura");
    }
}
