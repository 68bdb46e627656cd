package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.hersys.codelists.Code;
import jp.hersys.codelists.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of items is as a stranger who adds a line must leave it.
class ItemsTest {

    private static final CodeLists CODES = CodeLists.shipped();

    static Stream<Item> items() {
        return Cases.FORM.items().stream();
    }

    @ParameterizedTest
    @MethodSource("items")
    void an_item_has_a_name_labels_and_one_sentence_of_help_in_both_languages(Item item) {
        assertThat(item.name()).matches("[a-z][a-z0-9]*(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)?");
        assertThat(List.of(item.labelJa(), item.labelEn())).allMatch(label -> label.equals(label.strip()));
        assertThat(item.helpJa()).endsWith("。");
        assertThat(item.helpEn()).endsWith(".");
        assertThat(item.number()).matches("1?[0-9]?");
    }

    @ParameterizedTest
    @MethodSource("items")
    void an_item_names_lists_and_sections_that_exist(Item item) {
        assertThat(CODES.find("form-sections", item.section())).isPresent();
        var choosing = Set.of(AnswerType.CODE, AnswerType.CODES);
        assertThat(!item.list().isEmpty() || !choosing.contains(item.type())).isTrue();
        assertThat(item.list().isEmpty() || CodeLists.NAMES.contains(item.list()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("items")
    void an_item_has_limits_where_its_type_wants_them(Item item) {
        var wants = Set.of(AnswerType.TEXT, AnswerType.KANA, AnswerType.NUMBER).contains(item.type());
        assertThat(item.most() > 0).isEqualTo(wants);
        assertThat(item.givenBy() == GivenBy.DERIVED).isEqualTo(item.type() == AnswerType.DERIVED);
    }

    @ParameterizedTest
    @MethodSource("items")
    void an_item_has_a_condition_exactly_if_a_version_asks_conditionally(Item item) {
        assertThat(item.condition() != null)
                .isEqualTo(item.asking().values().stream().anyMatch(Asking::isConditional));
        if (item.condition() instanceof Condition.Answered answered) {
            var other = Cases.FORM.item(answered.item().replace(".", ".1.")).orElseThrow();
            assertThat(CODES.codes(other.list())).extracting(Code::code).containsAll(answered.codes());
            for (var version : FormVersion.values()) {
                assertThat(item.asking(version).isConditional() && other.asking(version) == Asking.ABSENT)
                        .as("%s of %s asks for an answer that the form does not have", item.name(), version.code())
                        .isFalse();
            }
        }
    }

    @Test
    void names_are_there_once_and_groups_stand_together() {
        var names = Cases.FORM.items().stream().map(Item::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        var groups = new ArrayList<String>();
        Cases.FORM.items().forEach(item -> {
            if (groups.isEmpty() || !groups.getLast().equals(item.group())) {
                groups.add(item.group());
            }
        });
        groups.removeIf(String::isEmpty);
        assertThat(groups).containsExactly("tests", "regions", "doses").doesNotHaveDuplicates();
        assertThat(new HashSet<>(names)).contains("tests.method", "doses.given-on", "regions.kind");
    }
}
