package jp.hersys.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodesTest {

    private static final Areas AREAS = Areas.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @CsvSource({
        "9200962, 172014 金沢市 [広坂]",
        "920-0962, 172014 金沢市 [広坂]",
        "９２０－０９６２, 172014 金沢市 [広坂]",
        "〒920-0962, 172014 金沢市 [広坂]",
        "'　〒 ９２０ ー ０９６２ ', 172014 金沢市 [広坂]",
        "0010000, 011029 札幌市北区 []",
        "0983133, '014877 天塩町 [オヌプナイ, 雄信内]'",
        "1006001, 131016 千代田区 [霞が関霞が関ビル]",
        "1006036, 131016 千代田区 [霞が関霞が関ビル]"
    })
    void a_typed_code_names_municipality_and_town(String typed, String expected) {
        var places = PostalCodes.find(typed).stream()
                .map(place -> place.municipality() + " "
                        + AREAS.withCode(place.municipality().value())
                                .orElseThrow()
                                .name() + " " + place.towns());
        assertThat(places).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "920",
                "920096",
                "92009621",
                "9999999",
                "0000000",
                "920-096O",
                "〒",
                "9208580",
                "%",
                "9２0_0962"
            })
    void what_is_no_known_code_names_nothing(String typed) {
        assertThat(PostalCodes.find(typed)).isEmpty();
    }

    @Test
    void a_code_that_crosses_a_border_names_every_municipality() {
        assertThat(PostalCodes.find("5100000"))
                .extracting(place -> AREAS.withCode(place.municipality().value())
                        .orElseThrow()
                        .name())
                .containsExactly("四日市市", "朝日町", "川越町");
        var municipalities = new HashMap<String, Integer>();
        PostalCodes.lines()
                .forEach(line -> municipalities.merge(line.substring(0, line.indexOf('\t')), 1, Integer::sum));
        assertThat(municipalities.values()).filteredOn(count -> count > 1).hasSize(134);
    }

    @Test
    void every_code_of_the_file_names_the_places_of_all_its_lines() {
        var expected = PostalCodes.lines()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.groupingBy(
                        fields -> fields[0], Collectors.mapping(PostalCodesTest::place, Collectors.toList())));
        assertThat(expected).hasSize(117_133);
        expected.forEach((code, places) -> assertThat(PostalCodes.find(code.length() == 7 ? code : code + "01"))
                .isEqualTo(places));
    }

    private static PostalPlace place(String... fields) {
        return new PostalPlace(
                new LocalGovernmentCode(fields[1]),
                Arrays.stream(fields).skip(2).filter(town -> !town.isEmpty()).toList());
    }

    @Test
    void lines_are_sorted_and_unique_so_that_halving_finds_them() {
        var keys = PostalCodes.lines()
                .map(line -> String.join("\t", List.of(line.split("\t", -1)).subList(0, 2)))
                .toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void every_municipality_is_known_and_in_force_and_only_designated_cities_as_a_whole_have_no_code() {
        var codes =
                PostalCodes.lines().map(line -> line.split("\t", -1)[1]).collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes)
                .hasSize(1_892)
                .allSatisfy(code -> assertThat(AREAS.withCode(code)).get().matches(area -> area.validOn(TODAY)));
        assertThat(AREAS.all())
                .filteredOn(area -> area.kind() != AreaKind.PREFECTURE && area.validOn(TODAY))
                .filteredOn(area -> !codes.contains(area.code().value()))
                .hasSize(20)
                .allMatch(area -> area.name().endsWith("市"));
    }

    @Test
    void an_answer_takes_microseconds_and_the_table_three_megabytes() {
        var codes = PostalCodes.lines().map(line -> line.substring(0, 7)).toList();
        codes.forEach(PostalCodes::find);
        long begun = System.nanoTime();
        codes.forEach(PostalCodes::find);
        assertThat((System.nanoTime() - begun) / codes.size()).as("nanoseconds").isLessThan(100_000);
        var bytes =
                PostalCodes.lines().collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
        assertThat(bytes).hasSize(3_098_639);
    }
}
