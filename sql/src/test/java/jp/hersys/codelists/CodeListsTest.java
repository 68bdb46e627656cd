package jp.hersys.codelists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CodeListsTest {

    private static final List<String> NAMES = CodeLists.NAMES;
    private static final CodeLists LISTS = CodeLists.shipped();

    @Test
    void knows_every_file_of_its_folder_and_no_other() throws Exception {
        var folder = Path.of(Objects.requireNonNull(CodeLists.class.getResource("/code-lists/sexes.csv"))
                        .toURI())
                .getParent();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")))
                    .containsExactlyInAnyOrderElementsOf(
                            NAMES.stream().map(name -> name + ".csv").toList());
        }
    }

    @Test
    void every_list_is_told_in_the_readme() throws IOException {
        try (InputStream readme =
                Objects.requireNonNull(CodeLists.class.getResourceAsStream("/code-lists/README.md"))) {
            var text = new String(readme.readAllBytes(), StandardCharsets.UTF_8);
            for (var name : NAMES) {
                assertThat(text).contains("`" + name + "`");
                LISTS.codes(name)
                        .getFirst()
                        .more()
                        .keySet()
                        .forEach(column -> assertThat(text)
                                .as("The README of the code lists does not explain the column %s of %s.", column, name)
                                .contains("`" + column + "`"));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_code_has_both_labels_without_white_space_around_them(String list) {
        assertThat(LISTS.codes(list)).isNotEmpty().allSatisfy(code -> {
            assertThat(code.code()).isNotBlank().isEqualTo(code.code().strip());
            assertThat(code.nameJa()).isNotBlank().isEqualTo(code.nameJa().strip());
            assertThat(code.nameEn()).isNotBlank().isEqualTo(code.nameEn().strip());
        });
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void no_two_periods_of_one_code_overlap(String list) {
        var untilByCode = new HashMap<String, LocalDate>();
        for (var code : LISTS.codes(list)) {
            var from = Objects.requireNonNullElse(code.validFrom(), LocalDate.MIN);
            var to = Objects.requireNonNullElse(code.validTo(), LocalDate.MAX);
            assertThat(from).as("%s %s", list, code.code()).isBeforeOrEqualTo(to);
            var before = untilByCode.put(code.code(), to);
            assertThat(before == null || before.isBefore(from))
                    .as("%s %s is there twice in one period", list, code.code())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "specimen-methods, specimen_code, specimens",
        "specimen-methods, method_code, test-methods",
        "test-methods, parent_code, test-methods",
        "daily-symptoms, notification_symptom_code, symptoms",
        "audit-actions, purpose, audit-purposes",
        "audit-actions, article, legal-articles"
    })
    void codes_of_another_list_exist_there(String list, String column, String other) {
        assertThat(LISTS.codes(list))
                .extracting(code -> code.more(column))
                .filteredOn(code -> !code.isEmpty())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(LISTS.find(other, code)).isPresent());
    }

    @Test
    void the_form_offers_antigen_tests_of_the_nose_only_and_saliva_for_the_quantitative_one() {
        assertThat(LISTS.codes("specimen-methods"))
                .filteredOn(code -> Stream.of("3", "4").anyMatch(code.more("method_code")::equals))
                .filteredOn(code -> code.more("on_form").equals("Y"))
                .extracting(Code::code)
                .containsExactly("06-3", "06-4", "07-3", "07-4", "09-4");
    }

    @ParameterizedTest
    @CsvSource({
        "age-bands, U1, 10歳未満, U10",
        "age-bands, 60, 60代, 60",
        "age-bands, 90, 90歳以上, 90O",
        "age-bands, 100O, 90歳以上, 90O",
        "age-bands, UNK, '', UNK"
    })
    void every_age_band_has_a_group_and_a_label_in_open_data(String list, String code, String label, String group) {
        var band = LISTS.find(list, code).orElseThrow();
        assertThat(band.more("open_data_label")).isEqualTo(label);
        assertThat(band.more("group_code")).isEqualTo(group);
    }

    @Test
    void a_list_keeps_the_order_of_its_file() {
        assertThat(LISTS.codes("yes-no-unknown")).extracting(Code::code).containsExactly("Y", "N", "U");
    }

    @Test
    void a_label_is_japanese_for_japanese_and_english_for_all_others() {
        assertThat(LISTS.label("symptoms", "02", Locale.JAPAN)).isEqualTo("咳");
        assertThat(LISTS.label("symptoms", "02", Locale.UK)).isEqualTo("Cough");
        assertThat(LISTS.label("symptoms", "02", Locale.ROOT)).isEqualTo("Cough");
    }

    @Test
    void a_code_holds_from_its_first_to_its_last_day() {
        assertThat(LISTS.findOn("form-versions", "V3", LocalDate.of(2022, 6, 29)))
                .isEmpty();
        assertThat(LISTS.findOn("form-versions", "V3", LocalDate.of(2022, 6, 30)))
                .isPresent();
        assertThat(LISTS.findOn("form-versions", "V3", LocalDate.of(2022, 9, 25)))
                .isPresent();
        assertThat(LISTS.findOn("form-versions", "V3", LocalDate.of(2022, 9, 26)))
                .isEmpty();
        assertThat(LISTS.codesOn("form-versions", LocalDate.of(2022, 8, 4)))
                .extracting(Code::code)
                .containsExactly("V3", "V4");
        assertThat(LISTS.find("form-versions", "V1")).isPresent();
    }

    @Test
    void an_unknown_list_code_or_column_is_named() {
        assertThatThrownBy(() -> LISTS.codes("colours")).hasMessage("There is no code list colours.");
        assertThatThrownBy(() -> LISTS.label("sexes", "7", Locale.UK))
                .hasMessage("The code list sexes has no code \"7\".");
        assertThatThrownBy(() -> LISTS.codes("sexes").getFirst().more("colour"))
                .hasMessage("The code list sexes has no column colour.");
    }
}
