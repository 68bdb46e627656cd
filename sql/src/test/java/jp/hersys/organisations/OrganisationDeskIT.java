package jp.hersys.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RegisterExtension.class)
class OrganisationDeskIT {

    private static final Actor ADMIN = new Actor.Operator("admin", LocalGovernmentCode.NATION);
    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final LocalGovernmentCode KANAZAWA = new LocalGovernmentCode("172014");
    private static final LocalGovernmentCode TOYAMA = new LocalGovernmentCode("160008");

    private final OrganisationDesk desk;

    OrganisationDeskIT(Register register) {
        this.desk = register.organisationDesk();
    }

    @Test
    void two_health_centres_of_one_name_are_told_apart_by_their_bodies() {
        make("05", "中央保健所", KANAZAWA);
        make("05", "中央保健所", ISHIKAWA);
        make("05", "中央保健所", TOYAMA);
        make("06", "東医院", ISHIKAWA, "172014/中央保健所");
        assertThat(bodies("中央保健所")).containsExactly(ISHIKAWA, KANAZAWA);
        assertThat(bodies("172014/中央保健所")).containsExactly(KANAZAWA);
        assertThat(bodies("160008/中央保健所")).as("of another prefecture").isEmpty();
        assertThat(bodies("東医院")).as("no health centre").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 000000",
                "11 000000",
                "02 170003",
                "03 170003",
                "04 172014",
                "05 172014",
                "05 170003",
                "09 170003",
                "10 172014",
                "12 170003",
                "13 170003"
            })
    void an_organisation_belongs_to_a_body_of_its_kind(String known) {
        make(known.substring(0, 2), "それ", new LocalGovernmentCode(known.substring(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 170003",
                "11 172014",
                "02 000000",
                "02 172014",
                "03 172014",
                "04 000000",
                "05 000000",
                "08 000000",
                "09 000000",
                "10 000000",
                "12 000000",
                "13 000000"
            })
    void nobody_sees_the_nation_or_a_prefecture_by_an_organisation_of_another_kind(String unknown) {
        assertThatThrownBy(() -> make(unknown.substring(0, 2), "それ", new LocalGovernmentCode(unknown.substring(3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<LocalGovernmentCode> bodies(String name) {
        return desk.healthCentres(KANAZAWA, name, ADMIN).stream()
                .map(Organisation::publisherCode)
                .toList();
    }

    private void make(String type, String name, LocalGovernmentCode body) {
        assertThat(desk.make(Organisation.toBeMade(type, name, body, null), ADMIN))
                .isPresent();
    }

    private void make(String type, String name, LocalGovernmentCode body, String centre) {
        var notified = desk.healthCentres(body, centre, ADMIN).getFirst().id();
        assertThat(desk.make(Organisation.toBeMade(type, name, body, notified), ADMIN))
                .isPresent();
    }
}
