package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormVersionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # what                                             | diagnosed  | reported   | low risk | V4 from    | V5 from    | version
            before the first form                              | 2020-01-31 | 2020-01-31 | false    | -          | -          | V1
            the first day                                      | 2020-02-01 | 2020-02-01 | false    | -          | -          | V1
            the last day of the first form                     | 2021-02-09 | 2021-02-09 | false    | -          | -          | V1
            the first day with furigana                        | 2021-02-10 | 2021-02-10 | false    | -          | -          | V2
            reported later than diagnosed: the diagnosis tells | 2021-02-09 | 2021-02-12 | false    | -          | -          | V1
            the last day of two doses                          | 2021-11-28 | 2021-11-28 | false    | -          | -          | V2
            the first day of three doses                       | 2021-11-29 | 2021-11-29 | false    | -          | -          | V2b
            the last day of the long form                      | 2022-06-29 | 2022-06-29 | false    | -          | -          | V2b
            the first day of the simplified form               | 2022-06-30 | 2022-06-30 | false    | -          | -          | V3
            no day of diagnosis: the report tells              | -          | 2022-06-30 | false    | -          | -          | V3
            low risk, but the prefecture offers no V4          | -          | 2022-08-10 | true     | -          | -          | V3
            low risk, the day before it offers V4              | -          | 2022-08-09 | true     | 2022-08-10 | -          | V3
            low risk, the day on which it offers V4            | -          | 2022-08-10 | true     | 2022-08-10 | -          | V4
            diagnosed the day before it offers V4              | 2022-08-09 | 2022-08-10 | true     | 2022-08-10 | -          | V3
            not at low risk                                    | 2022-08-10 | 2022-08-10 | false    | 2022-08-10 | -          | V3
            the last day of V4                                 | -          | 2022-09-25 | true     | 2022-08-10 | -          | V4
            the nation begins with four categories             | -          | 2022-09-26 | true     | 2022-08-10 | -          | V5
            the prefecture begins early                        | 2022-09-02 | 2022-09-02 | false    | -          | 2022-09-02 | V5
            the day before it begins                           | 2022-09-01 | 2022-09-02 | false    | -          | 2022-09-02 | V3
            beginning early ends V4 there                      | -          | 2022-09-02 | true     | 2022-08-04 | 2022-09-02 | V5
            a switch later than the nation changes nothing     | 2022-09-26 | 2022-09-26 | false    | -          | 2022-10-01 | V5
            the last day of individual notification            | 2023-05-07 | 2023-05-07 | false    | -          | -          | V5
            afterwards the last form stays                     | 2023-05-08 | 2023-05-08 | false    | -          | -          | V5
            """)
    void the_version_is_chosen_by_day_risk_and_prefecture(
            String what,
            LocalDate diagnosedOn,
            LocalDate reportedOn,
            boolean lowRisk,
            LocalDate lowRiskFrom,
            LocalDate fourCategoriesFrom,
            String version) {
        var switches = new FormSwitches(lowRiskFrom, fourCategoriesFrom);
        assertThat(Cases.FORM
                        .versions()
                        .choose(diagnosedOn, reportedOn, lowRisk, switches)
                        .code())
                .isEqualTo(version);
    }

    @Test
    void while_no_day_is_typed_today_chooses() {
        var nothing = Cases.FORM.notification(Answers.NONE, FormSwitches.NONE, LocalDate.of(2022, 7, 1));
        assertThat(nothing.formVersion()).isEqualTo(FormVersion.V3);
    }

    @Test
    void a_switch_before_the_first_prefecture_is_refused() {
        assertThatThrownBy(() -> new FormSwitches(LocalDate.of(2022, 8, 3), null))
                .hasMessage("The form for persons at low risk was possible from 2022-08-04 on, but found 2022-08-03.");
        assertThatThrownBy(() -> new FormSwitches(null, LocalDate.of(2022, 9, 1)))
                .hasMessage("The form for four categories was possible from 2022-09-02 on, but found 2022-09-01.");
    }

    @Test
    void a_version_has_its_name_and_its_code() {
        assertThat(Cases.FORM.versions().label(FormVersion.V3, Locale.JAPAN)).isEqualTo("届出事項簡素化");
        assertThat(FormVersion.withCode("V2b")).contains(FormVersion.V2B);
        assertThat(FormVersion.withCode("V9")).isEmpty();
    }
}
