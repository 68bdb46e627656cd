package jp.hersys.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthCentresTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 26);
    private static final Areas AREAS = Areas.shipped();
    private static final HealthCentres CENTRES =
            new HealthCentres(AreaMasters.healthCentreAreas(Path.of("none")), AREAS);

    @ParameterizedTest
    @CsvSource({"172014, 金沢市, 金沢市", "131041, 新宿区, 新宿区", "151009, 新潟市, 新潟市", "151033, 新潟市中央区, 新潟市", "281000, 神戸市, 神戸市"})
    void a_municipality_of_a_known_prefecture_has_its_health_centre(String code, String area, String centre) {
        assertThat(AREAS.withCode(code)).map(Area::name).hasValue(area);
        assertThat(CENTRES.responsibleFor(new LocalGovernmentCode(code), DAY))
                .extracting(HealthCentre::name)
                .containsExactly(centre);
    }

    @ParameterizedTest
    @CsvSource({"011002", "401005", "221317", "130001", "000000"})
    void what_is_not_known_is_not_guessed(String code) {
        assertThat(CENTRES.responsibleFor(new LocalGovernmentCode(code), DAY)).isEmpty();
    }

    @Test
    void a_city_with_several_has_all_of_its_wards_and_a_ward_only_its_own() {
        var centres = new HealthCentres(
                List.of(area("140007", "南", "141020"), area("140007", "北", "141011"), area("140007", "北", "141038")),
                AREAS);
        assertThat(centres.responsibleFor(new LocalGovernmentCode("141003"), DAY))
                .extracting(HealthCentre::name)
                .containsExactly("北", "南");
        assertThat(centres.responsibleFor(new LocalGovernmentCode("141020"), DAY))
                .extracting(HealthCentre::name)
                .containsExactly("南");
        assertThat(centres.responsibleFor(new LocalGovernmentCode("141046"), DAY))
                .isEmpty();
    }

    @Test
    void a_municipality_with_two_has_both_and_a_ward_without_one_has_its_citys() {
        var centres = new HealthCentres(List.of(area("14", "東", "141003"), area("14", "西", "141003")), AREAS);
        assertThat(centres.responsibleFor(new LocalGovernmentCode("141046"), DAY))
                .containsExactly(new HealthCentre("14", "東"), new HealthCentre("14", "西"));
    }

    @ParameterizedTest
    @CsvSource({
        "石川中央保健所, 170003, true",
        "石川県石川中央保健所, 170003, true",
        "石川中央保健所（見本）, 170003, true",
        "石川中央保健所, 160008, false",
        "中央保健所, 170003, false",
        "新石川中央保健所, 170003, false",
        "石川中央, 170003, false"
    })
    void an_organisation_is_known_by_its_name_within_its_prefecture(String name, String publisher, boolean called) {
        var centre = new HealthCentre("17", "石川中央");
        assertThat(centre.isCalled(name, new LocalGovernmentCode(publisher))).isEqualTo(called);
    }

    @Test
    void responsibility_changes_by_the_day() {
        var centres = new HealthCentres(
                List.of(
                        new HealthCentreArea(
                                "17", "旧", new LocalGovernmentCode("172014"), null, LocalDate.of(2022, 3, 31)),
                        new HealthCentreArea(
                                "17", "新", new LocalGovernmentCode("172014"), LocalDate.of(2022, 4, 1), null)),
                AREAS);
        var kanazawa = new LocalGovernmentCode("172014");
        assertThat(centres.responsibleFor(kanazawa, LocalDate.of(2022, 3, 31)))
                .containsExactly(new HealthCentre("17", "旧"));
        assertThat(centres.responsibleFor(kanazawa, LocalDate.of(2022, 4, 1)))
                .containsExactly(new HealthCentre("17", "新"));
    }

    private static HealthCentreArea area(String prefecture, String name, String code) {
        return new HealthCentreArea(prefecture.substring(0, 2), name, new LocalGovernmentCode(code), null, null);
    }
}
