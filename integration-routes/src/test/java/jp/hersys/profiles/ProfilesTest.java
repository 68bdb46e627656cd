package jp.hersys.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import jp.hersys.codelists.CodeLists;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    @Test
    void ships_the_profiles_of_every_set() {
        var profiles = Profiles.onClassPath();

        assertThat(profiles.all())
                .map(Profile::name)
                .containsExactly(
                        "calls",
                        "niigata-calls",
                        "niigata-tests",
                        "patients",
                        "positives",
                        "site-calls",
                        "site-positives",
                        "site-tests",
                        "tests-count",
                        "tests-negative",
                        "tests-people");
        assertThat(profiles.named("patients").orElseThrow().title(Locale.JAPANESE))
                .isEqualTo("陽性患者属性");
        assertThat(profiles.named("patients").orElseThrow().title(Locale.ENGLISH))
                .isEqualTo("Attributes of positive cases");
        assertThat(profiles.named("unknown")).isEmpty();
    }

    @Test
    void has_codes_for_every_enumerated_field() {
        assertThat(Lists.PATIENTS.values())
                .containsOnlyKeys(Field.AGE, Field.SEX, Field.CONDITION, Field.TRAVEL_HISTORY, Field.DISCHARGED);
        assertThat(Lists.PATIENTS.columns().keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(Field.DAY)));
    }

    @Test
    void counts_only_what_the_code_lists_know() {
        var codes = CodeLists.shipped();

        assertThat(Profiles.onClassPath().all())
                .flatExtracting(Profile::counts)
                .isNotEmpty()
                .allSatisfy(counted -> {
                    assertThat(codes.find("measures", counted.measure())).isPresent();
                    assertThat(counted.methodCode().isEmpty()
                                    || codes.find("counted-methods", counted.methodCode())
                                            .isPresent())
                            .isTrue();
                });
    }

    @Test
    void does_not_let_a_typing_error_in_a_profile_pass() throws IOException {
        var yaml = new String(
                        ProfilesTest.class
                                .getResourceAsStream("/profiles/patients.yaml")
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .replace("rows: data", "rows: data\nrow: data");

        assertThatThrownBy(() -> Profiles.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("\"row\"");
    }

    @Test
    void refuses_two_profiles_of_one_name() {
        assertThatThrownBy(() -> new Profiles(List.of(Lists.PATIENTS, Lists.PATIENTS)))
                .hasMessage("Two profiles are named patients; rename one of them.");
    }
}
