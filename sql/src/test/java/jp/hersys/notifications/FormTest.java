package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.hersys.codelists.Code;
import jp.hersys.notifications.Cases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormTest {

    private static final Map<?, ?> COMMON = (Map<?, ?>) Cases.read("asked-common.yaml");

    static List<Case> cases() {
        return Case.all("asked.yaml");
    }

    @ParameterizedTest
    @EnumSource
    void the_common_case_is_asked_these_items(FormVersion version) {
        assertThat(String.join(" ", asked(common(version)))).isEqualTo(COMMON.get(version.code()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_asked_more_or_less(Case each) {
        var notification = each.notification();
        assertThat(notification.formVersion()).isEqualTo(each.base());
        var more = new ArrayList<>(asked(notification));
        more.removeAll(asked(common(each.base())));
        var less = new ArrayList<>(asked(common(each.base())));
        less.removeAll(asked(notification));
        assertThat(more).as("asked more").isEqualTo(each.words("asks"));
        assertThat(less).as("no longer asked").isEqualTo(each.words("drops"));
        assertThat(Cases.FORM.notAsked(notification))
                .as("kept")
                .containsExactlyInAnyOrderElementsOf(each.words("keeps"));
    }

    @Test
    void every_item_of_every_version_is_asked_in_some_case() {
        var seen = new EnumMap<FormVersion, Set<String>>(FormVersion.class);
        for (var version : FormVersion.values()) {
            seen.put(version, new HashSet<>());
            Cases.FORM
                    .asked(common(version))
                    .forEach(each -> seen.get(version).add(each.item().name()));
        }
        // What was answered in one version is asked in each other one that has the item.
        for (var each : cases()) {
            for (var version : FormVersion.values()) {
                var same = new Notification(version, each.notification().answers());
                Cases.FORM
                        .asked(same)
                        .forEach(asked -> seen.get(version).add(asked.item().name()));
            }
        }
        for (var version : FormVersion.values()) {
            var wanted = new TreeSet<String>();
            Cases.FORM.items().stream()
                    .filter(item -> item.asking(version) != Asking.ABSENT)
                    .forEach(item -> wanted.add(item.name()));
            assertThat(new TreeSet<>(seen.get(version))).as(version.code()).isEqualTo(wanted);
        }
    }

    @Test
    void another_day_of_diagnosis_changes_the_version_and_loses_nothing() {
        var typed = Cases.FORM.canonical(Cases.common(FormVersion.V2B));
        var before = Cases.FORM.notification(typed, FormSwitches.NONE, Cases.today(FormVersion.V2B));
        var later = typed.with("diagnosed-on", "2022-10-05").with("reported-on", "2022-10-05");
        var after = Cases.FORM.notification(later, FormSwitches.NONE, Cases.today(FormVersion.V5));
        assertThat(before.formVersion()).isEqualTo(FormVersion.V2B);
        assertThat(after.formVersion()).isEqualTo(FormVersion.V5);
        assertThat(Cases.FORM.notAsked(after))
                .containsExactlyInAnyOrder(
                        "occupation",
                        "address-postal-code",
                        "address-municipality",
                        "address-line",
                        "address-phone",
                        "symptoms",
                        "tests.1.method",
                        "tests.1.specimen",
                        "tests.1.result",
                        "first-visit-on",
                        "vaccination",
                        "doses.1.given-on",
                        "doses.2.given-on");
        var back = after.answers().with("diagnosed-on", "2022-01-20").with("reported-on", "2022-01-20");
        assertThat(Cases.FORM.notification(back, FormSwitches.NONE, Cases.today(FormVersion.V2B)))
                .isEqualTo(before);
    }

    @Test
    void what_is_not_asked_is_not_judged() {
        var typed = Cases.FORM.canonical(Cases.common(FormVersion.V5)
                .with("occupation", "\u202e")
                .with("first-visit-on", "2099-01-01")
                .with("spo2", "seven"));
        var notification = Cases.FORM.notification(typed, FormSwitches.NONE, Cases.today(FormVersion.V5));
        assertThat(new NotificationRules(Cases.FORM)
                        .judge(notification, Cases.today(FormVersion.V5), KnownElsewhere.NOTHING))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} with method {1}: {2}")
    @CsvSource({
        "tests.1.specimen, 3, 06 07 01 02 03 04 05 08 09 10 98",
        "tests.1.specimen, 4, 06 07 09 01 02 03 04 05 08 10 98",
        "tests.1.specimen, 22, 01 02 03 04 05 06 07 08 09 10 98",
        "severity, 21, 1 21 22 3 0 9",
        "sex, 21, 1 2 3 9",
        "doses.1.maker, 21, PF MO AZ NV OT UK",
        "note, 21, ''"
    })
    void choices_begin_with_those_of_the_official_form(String path, String method, String choices) {
        var notification = new Notification(
                FormVersion.V2B, common(FormVersion.V2B).answers().with("tests.1.method", method));
        var asked = Cases.FORM.asked(notification).stream()
                .filter(each -> each.path().toString().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(Cases.FORM.choices(asked, notification, Cases.today(FormVersion.V2B)).stream()
                        .map(Code::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(choices);
    }

    @Test
    void a_label_counts_what_is_repeated() {
        assertThat(Cases.FORM.label("tests.2.specimen", Locale.JAPAN)).isEqualTo("検体（2）");
        assertThat(Cases.FORM.label("tests.2.specimen", Locale.UK)).isEqualTo("Specimen (2)");
        assertThat(Cases.FORM.label("name-kanji", Locale.UK)).isEqualTo("Name");
        assertThat(Cases.FORM.label("reason.notification.very-old", Locale.JAPAN))
                .isEqualTo("理由");
        assertThat(Cases.FORM.label("shoe-size", Locale.JAPAN)).isEqualTo("shoe-size");
    }

    @Test
    void canonical_writing_stays_as_it_is() {
        for (var version : FormVersion.values()) {
            var once = Cases.FORM.canonical(Cases.common(version));
            assertThat(Cases.FORM.canonical(once)).isEqualTo(once);
        }
    }

    private static Notification common(FormVersion version) {
        return Cases.FORM.notification(
                Cases.FORM.canonical(Cases.common(version)), Cases.switches(version), Cases.today(version));
    }

    private static List<String> asked(Notification notification) {
        return Cases.FORM.asked(notification).stream()
                .map(each -> each.path() + (each.required() ? "!" : ""))
                .toList();
    }
}
