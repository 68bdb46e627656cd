package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many fields a person fills in the common case (common.yaml) before nothing is found any more. The numbers
/// may only go down; V5 must not exceed 20, V4 not 9.
class FieldsToFillTest {

    @ParameterizedTest(name = "{0}: {1} fields")
    @CsvSource({"V1, 18", "V2, 25", "V2b, 27", "V3, 17", "V4, 7", "V5, 19"})
    void the_common_case_takes_no_more_fields_than_before(String code, int most) {
        var version = FormVersion.withCode(code).orElseThrow();
        var typed = Cases.typed(version).keySet();
        System.out.println("fields to fill\t" + code + "\t" + typed.size() + "\tfields\t" + most);
        assertThat(typed).hasSize(most);

        var answers = Cases.FORM.canonical(Cases.common(version));
        var notification = Cases.FORM.notification(answers, Cases.switches(version), Cases.today(version));
        assertThat(new NotificationRules(Cases.FORM).judge(notification, Cases.today(version), KnownElsewhere.NOTHING))
                .as("what is typed is enough")
                .isEmpty();
        var notAsked = Cases.FORM.notAsked(notification);
        assertThat(typed).as("nothing is typed in vain").noneMatch(notAsked::contains);
        assertThat(answers.texts().keySet())
                .as("what is not typed is given by something else")
                .filteredOn(path -> !typed.contains(path))
                .allMatch(path -> given(path, typed));
    }

    private static boolean given(String path, Set<String> typed) {
        return switch (Cases.FORM.item(path).orElseThrow().givenBy()) {
            case HAND -> false;
            case POSTAL_CODE -> typed.contains(path.replace("municipality", "postal-code"));
            default -> true;
        };
    }
}
