package jp.hersys.jurisdictions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaMastersTest {

    private static final List<Area> ALL = AreaMasters.areas();
    private static final Areas AREAS = new Areas(ALL);
    private static final Set<String> DESIGNATED_CITIES = Set.of(
            "札幌市", "仙台市", "さいたま市", "千葉市", "横浜市", "川崎市", "相模原市", "新潟市", "静岡市", "浜松市", "名古屋市", "京都市", "大阪市", "堺市", "神戸市",
            "岡山市", "広島市", "北九州市", "福岡市", "熊本市");

    @ParameterizedTest
    @CsvSource({
        "13000, 130001, 東京都",
        "09000, 090000, 栃木県",
        "13104, 131041, 新宿区",
        "14100, 141003, 横浜市",
        "01100, 011002, 札幌市"
    })
    void computes_check_digits(String five, String code, String name) {
        assertThat(five + LocalGovernmentCode.checkDigit(five)).isEqualTo(code);
        assertThat(AREAS.withCode(code)).map(Area::name).hasValue(name);
    }

    @Test
    void every_code_has_its_check_digit_and_a_known_prefecture() {
        assertThat(ALL).allSatisfy(area -> {
            var code = area.code().value();
            assertThat(LocalGovernmentCode.checkDigit(code.substring(0, 5))).isEqualTo(code.charAt(5));
            assertThat(AREAS.prefecture(area.code().prefecture())).isPresent();
            assertThat(area.code().isPrefecture()).isEqualTo(area.kind() == AreaKind.PREFECTURE);
        });
        assertThat(ALL).extracting(Area::code).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-01, 47, 1741, 175",
        "2023-12-31, 47, 1741, 175",
        "2024-01-01, 47, 1741, 171",
        "2026-04-01, 47, 1741, 171"
    })
    void counts_what_is_in_force(LocalDate day, long prefectures, long municipalities, long wards) {
        var byKind = ALL.stream().filter(area -> area.validOn(day)).collect(groupingBy(Area::kind, counting()));
        assertThat(byKind)
                .containsEntry(AreaKind.PREFECTURE, prefectures)
                .containsEntry(AreaKind.MUNICIPALITY, municipalities)
                .containsEntry(AreaKind.WARD, wards);
    }

    @Test
    void tokyo_has_23_special_wards_which_are_municipalities() {
        assertThat(ALL)
                .filteredOn(area -> area.code().prefecture().equals("13"))
                .filteredOn(area -> area.name().endsWith("区"))
                .hasSize(23)
                .allMatch(area -> area.kind() == AreaKind.MUNICIPALITY);
    }

    @Test
    void every_ward_bears_the_name_of_one_of_the_20_designated_cities_of_its_prefecture() {
        var cities = new TreeSet<String>();
        for (var ward : ALL) {
            if (ward.kind() == AreaKind.WARD) {
                var city = ward.name().substring(0, ward.name().lastIndexOf('市') + 1);
                assertThat(AREAS.municipalityNamed(city, ward.code().prefecture()))
                        .as(ward.name())
                        .isPresent();
                cities.add(city);
            }
        }
        assertThat(cities).containsExactlyInAnyOrderElementsOf(DESIGNATED_CITIES);
    }

    @Test
    void every_area_has_a_name_of_its_kind_and_a_reading() {
        assertThat(ALL).allSatisfy(area -> {
            assertThat(area.name())
                    .matches(
                            switch (area.kind()) {
                                case PREFECTURE -> "[^\\s]+[都道府県]";
                                case MUNICIPALITY -> "[^\\s]+[市区町村]";
                                case WARD -> "[^\\s]+市[^\\s]+区";
                            });
            assertThat(area.kana()).matches("[ぁ-ゖー]+");
            assertThat(area.nameEn().isEmpty()).isEqualTo(area.kind() != AreaKind.PREFECTURE);
        });
    }

    @Test
    void a_name_is_unique_within_its_prefecture_but_for_a_ward_that_kept_its_name_under_a_new_code() {
        var seen = new HashSet<String>();
        var twice = ALL.stream()
                .map(area -> area.code().prefecture() + area.name())
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
        assertThat(twice).containsExactly("22浜松市天竜区");

        assertThat(AREAS.municipalityNamed("浜松市天竜区", "22")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "七ヶ宿町, 04, 043028",
        "鎌ケ谷市, 12, 122246",
        "袖ケ浦市, 12, 122297",
        "龍ケ崎市, 08, 082082",
        "鶴ヶ島市, 11, 112411",
        "茅ヶ崎市, 14, 142077",
        "梼原町, 39, 394050",
        "丹波篠山市, 28, 282219",
        "那珂川市, 40, 402311",
        "新潟市中央区, 15, 151033"
    })
    void a_name_has_its_official_spelling(String name, String prefecture, String code) {
        assertThat(AREAS.municipalityNamed(name, prefecture))
                .map(area -> area.code().value())
                .hasValue(code);
    }

    @Test
    void a_name_that_is_cut_short_is_not_guessed() {
        assertThat(AREAS.municipalityNamed("柏崎市中", "15")).isEmpty();
        assertThat(AREAS.municipalityNamed("柏崎市", "15"))
                .map(area -> area.code().value())
                .hasValue("152056");
    }

    @Test
    void every_municipality_and_ward_of_six_prefectures_has_exactly_one_health_centre() {
        var centres = AreaMasters.healthCentreAreas(Path.of("none"));
        assertThat(centres).hasSize(261).allSatisfy(centre -> {
            assertThat(AREAS.withCode(centre.area().value())).isPresent();
            assertThat(centre.area().prefecture()).isEqualTo(centre.prefecture());
        });
        var known = Set.of("13", "15", "16", "17", "20", "28");
        assertThat(centres)
                .extracting(HealthCentreArea::area)
                .containsExactlyInAnyOrderElementsOf(ALL.stream()
                        .filter(area -> area.kind() != AreaKind.PREFECTURE)
                        .map(Area::code)
                        .filter(code -> known.contains(code.prefecture()))
                        .toList());
        assertThat(centres.stream()
                        .map(centre -> centre.prefecture() + centre.name())
                        .distinct())
                .hasSize(83);
    }

    @Test
    void every_prefecture_has_a_population() {
        var populations = AreaMasters.populations(Path.of("none"));
        assertThat(populations)
                .extracting(Population::area)
                .containsExactlyElementsOf(ALL.stream()
                        .filter(area -> area.kind() == AreaKind.PREFECTURE)
                        .map(Area::code)
                        .toList());
        assertThat(populations).allMatch(each -> each.asOf().equals(LocalDate.of(2017, 10, 1)));
        assertThat(populations.stream().mapToLong(Population::persons).sum()).isEqualTo(126_708_000);
    }

    @Test
    void refuses_a_code_whose_check_digit_is_wrong() {
        assertThatThrownBy(() -> AreaMasters.areas("masters/wrong-check-digit.csv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Line 3 of the file masters/wrong-check-digit.csv was expected to have a local government"
                        + " code with its check digit in column code, but has \"131042\".");
    }

    @Test
    void takes_health_centres_and_populations_of_other_prefectures_from_the_data_folder(
            @org.junit.jupiter.api.io.TempDir Path data) throws java.io.IOException {
        var masters = java.nio.file.Files.createDirectories(data.resolve("masters"));
        java.nio.file.Files.writeString(
                masters.resolve("health_centres.csv"),
                "prefecture_code,name,area_code,valid_from,valid_to\n01,札幌市,011002,2020-04-01,\n");
        java.nio.file.Files.writeString(
                masters.resolve("populations.csv"), "area_code,as_of,persons,source\n172014,2021-10-01,463254,石川県\n");
        assertThat(AreaMasters.healthCentreAreas(data))
                .anyMatch(area -> area.area().value().equals("011002"));
        assertThat(AreaMasters.populations(data)).anyMatch(p -> p.area().value().equals("172014"));
        java.nio.file.Files.writeString(
                masters.resolve("populations.csv"), "area_code,as_of,persons,source\n172015,2021-10-01,1,石川県\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> AreaMasters.populations(data))
                .hasMessageContaining("Line 2 of the file")
                .hasMessageContaining("172015");
    }
}
