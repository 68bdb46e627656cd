package jp.hersys.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.hersys.codelists.ShippedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    private static final long SEED = 20200522;

    @ParameterizedTest
    @CsvFileSource(resources = "/persons/same_names.csv", useHeadersInDisplayName = true)
    void two_spellings_are_one_name(String first, String second, String why) {
        assertThat(NameFold.fold(first))
                .as(why)
                .isEqualTo(NameFold.fold(second))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/persons/other_names.csv", useHeadersInDisplayName = true)
    void two_spellings_are_two_names(String first, String second, String why) {
        assertThat(NameFold.fold(first)).as(why).isNotEqualTo(NameFold.fold(second));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/persons/searches.csv", useHeadersInDisplayName = true, emptyValue = "")
    void what_is_typed_finds(String typed, String written, String kana, String latin, String found, String why) {
        var keys = new PersonName(written, orEmpty(kana), orEmpty(latin)).keys();
        var query = NameQuery.of(typed);
        var exact = query.exact().stream().anyMatch(keys::contains) ? "yes" : "no";
        var begin = query.beginnings().stream().anyMatch(range -> isIn(range, keys)) ? "yes" : "no";
        assertThat("exact-" + exact + " begin-" + begin).as(why).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/persons/nasty_names.csv", useHeadersInDisplayName = true)
    void a_nasty_name_keeps_every_character_and_is_found_by_itself(String name, String note) {
        var person = new PersonName(name, name, name);
        assertThat(person.written()).as(note).isEqualTo(name);
        assertThat(new String(person.written().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(name);
        var query = NameQuery.of(name);
        assertThat(query.exact().isEmpty()).isEqualTo(person.keys().isEmpty());
        if (!query.exact().isEmpty()) {
            assertThat(person.keys()).containsAnyElementsOf(query.exact());
        }
    }

    @Test
    void names_that_leave_nothing_to_look_for_are_kept_and_have_no_key() {
        for (var name : List.of("", "　", "・", "‐", "\u200b", "\u202e", "…")) {
            assertThat(new PersonName(name, name, name).keys()).isEmpty();
            assertThat(NameQuery.of(name).exact()).isEmpty();
        }
    }

    @Test
    void a_name_of_4_000_characters_has_keys_that_fit_into_an_index() {
        for (var unit : List.of("寿", "𠮷", "ア", "smith ", "👨‍👩‍👧‍👦", "㍿")) {
            var name = unit.repeat(4_000 / unit.length());
            var keys = new PersonName(name, name, name).keys();
            assertThat(keys)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(64)
                    .allSatisfy(key -> assertThat(key.value().getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(4 * NameKey.LONGEST));
            assertThat(NameQuery.of(name).exact()).anyMatch(keys::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud842", "\udfb7山", "山\ud842"})
    void what_the_register_cannot_keep_is_refused_without_repeating_it(String name) {
        assertThat(PersonName.isStorable(name)).isFalse();
        assertThatThrownBy(() -> new PersonName("", name, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A name has neither the character U+0000 nor half a character, but one was given.");
    }

    @Test
    void every_beginning_of_a_name_finds_it_and_folding_twice_changes_nothing() {
        var random = new Random(SEED);
        var letters = ("アイウエオカガキギクグケゲコゴサザシジスズソゾタダチヂツヅッテデトドナニヌネノハバパヒフヘホマミムメモヤャユュヨョ"
                        + "ラリルレロワヲンヴァィェォー々ヽヾゝゞ山田髙齋邉嶌ぁあかがをゔ　 ・-－ﾊﾋabÉßØ'. 一")
                .codePoints()
                .toArray();
        for (int n = 0; n < 20_000; n++) {
            var points = random.ints(1 + random.nextInt(12), 0, letters.length)
                    .map(i -> letters[i])
                    .toArray();
            var name = new String(points, 0, points.length);
            var keys = Set.copyOf(new PersonName(name, name, "").keys());
            for (int end = 1; end <= points.length; end++) {
                var beginnings = NameQuery.of(new String(points, 0, end)).beginnings();
                assertThat(beginnings.isEmpty() || beginnings.stream().anyMatch(range -> isIn(range, keys)))
                        .as("%s from %s", name, new String(points, 0, end))
                        .isTrue();
            }
        }
    }

    @Test
    void a_range_holds_what_begins_so_and_nothing_else_in_the_order_of_bytes() {
        var random = new Random(SEED);
        var points = new int[] {'a', 'z', 'ア', 'ヺ', '一', 0xD7FF, 0xE000, 0xFFFD, 0x1F468, 0x20BB7, 0x10FFFD};
        for (int n = 0; n < 50_000; n++) {
            var begin = text(random, points);
            var key = text(random, points);
            var range = new NameKey(NameKind.WRITTEN, begin).beginning();
            assertThat(isIn(range, Set.of(new NameKey(NameKind.WRITTEN, key)))).isEqualTo(key.startsWith(begin));
        }
    }

    private static String text(Random random, int[] points) {
        var drawn = random.ints(1 + random.nextInt(4), 0, points.length)
                .map(i -> points[i])
                .toArray();
        return new String(drawn, 0, drawn.length);
    }

    @Test
    void every_variant_is_another_character_and_becomes_one_that_stays_as_it_is() {
        var rows =
                ShippedTable.read("masters/name_variants.csv", List.of("character", "becomes", "source"), row -> row);
        assertThat(rows).hasSize(564);
        var characters = rows.stream().map(row -> row.filled("character")).toList();
        assertThat(characters)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        rows.stream().map(row -> row.filled("becomes")).toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.filled("character")
                            .codePointCount(0, row.filled("character").length()))
                    .isOne();
            assertThat(row.filled("becomes")
                            .codePointCount(0, row.filled("becomes").length()))
                    .isOne();
            assertThat(row.filled("source")).isIn("joyo", "jinmei", "unihan", "usage");
            assertThat(NameFold.fold(row.filled("character"))).isEqualTo(row.filled("becomes"));
        });
    }

    @Test
    void no_text_of_these_values_tells_a_name() {
        var name = new PersonName("山田太郎", "ヤマダタロウ", "YAMADA TARO");
        assertThat(name + "" + name.keys() + NameQuery.of("やまだ")
                        + NameQuery.of("yamada").beginnings())
                .doesNotContain("山")
                .doesNotContain("ヤ")
                .doesNotContainIgnoringCase("yama");
    }

    private static boolean isIn(KeyRange range, Set<NameKey> keys) {
        return keys.stream()
                .filter(key -> key.kind() == range.kind())
                .anyMatch(key -> compare(key.value(), range.from()) >= 0 && compare(key.value(), range.below()) < 0);
    }

    /// As collation "C" does.
    private static int compare(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
