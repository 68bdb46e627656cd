package jp.hersys.epidemic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonasTest {

    @Test
    void every_persona_has_a_login_of_her_own_and_one_sentence() {
        assertThat(Personas.all()).extracting(Persona::login).doesNotHaveDuplicates();
        assertThat(Personas.all()).allSatisfy(persona -> {
            assertThat(persona.sentence()).endsWith(".").doesNotContain(". ");
            assertThat(persona.nameJa()).isNotBlank();
            assertThat(persona.nameEn()).isNotBlank();
        });
    }

    @Test
    void every_duty_is_done_by_somebody() {
        assertThat(Personas.all().stream().map(Persona::duty).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Persona.Duty.values());
    }

    @Test
    void who_reads_the_nation_belongs_to_no_prefecture() {
        assertThat(Personas.YAMADA.publisher().isNation()).isTrue();
        assertThat(Personas.NAKAMURA.publisher()).isEqualTo(Personas.SATO.publisher());
    }
}
