package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// By address and from outside: what belongs to Ishikawa does not exist for anybody of Niigata.
@ExtendWith(RegisterExtension.class)
class TwoPrefecturesIT {

    private final Register register;

    TwoPrefecturesIT(Register register) {
        this.register = register;
    }

    @Test
    void nobody_sees_files_of_another_prefecture_and_each_is_handed_out_to_its_own() throws Exception {
        Staff.make(register);
        try (var program = new TestProgram(register);
                var nakamura = new Visitor(program.address());
                var watanabe = new Visitor(program.address());
                var yamada = new Visitor(program.address());
                var stranger = new Visitor(program.address())) {
            var file = program.takeSmallList();
            var edition = program.publish();
            var imports = "downloads/imports/" + file.publicId() + "/";
            var editions = "downloads/editions/" + edition.publicId() + "/";
            nakamura.logIn("nakamura", Staff.PASSWORD);
            watanabe.logIn("watanabe", Staff.PASSWORD);
            yamada.logIn("yamada", Staff.PASSWORD);

            for (var path : List.of(editions + "announcement.pdf", editions + "figures.json", imports + "file")) {
                assertThat(nakamura.get(path).statusCode()).as(path).isEqualTo(200);
                assertThat(watanabe.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(302);
            }
            assertThat(nakamura.get(imports + "refused.csv").body())
                    .startsWith("\uFEFF行,理由,No,")
                    .contains("七月ごろ");
            assertThat(watanabe.get(imports + "refused.csv").statusCode()).isEqualTo(404);
            assertThat(watanabe.get(imports + "refused.csv").body())
                    .as("the same as where there is nothing")
                    .isEqualTo(watanabe.get("downloads/imports/nonsense/refused.csv")
                            .body());
            assertThat(yamada.get(editions + "figures.json").statusCode())
                    .as("who reads the nation's figures reads each prefecture's")
                    .isEqualTo(200);
            assertThat(yamada.get(imports + "file").statusCode())
                    .as("but no rows of persons")
                    .isEqualTo(404);
            var comparison = "downloads/comparisons/" + edition.publicId() + "/" + edition.publicId() + "/changes.csv";
            assertThat(nakamura.get(comparison).body()).startsWith("\uFEFF全国地方公共団体コード,公表主体,No,");
            assertThat(watanabe.get(comparison).statusCode()).isEqualTo(404);
            assertThat(stranger.get(comparison).statusCode()).isEqualTo(302);
            assertThat(nakamura.get("application.yaml").statusCode())
                    .as("what nobody has named is denied")
                    .isEqualTo(403);
        }
    }
}
