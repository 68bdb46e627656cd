package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class HersysApplicationTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void names_the_words_that_there_are_when_there_is_no_such_word() {
        assertThat(run("tomorrow")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("「tomorrow」という命令はありません。 / There is no command \"tomorrow\".")
                .contains("demo", "import", "publish", "figures");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void tells_how_to_use_it() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("hersys", "demo", "見本のデータ");
    }

    @Test
    void says_what_is_wrong_with_an_option() {
        assertThat(run("demo", "--port", "eighty")).isEqualTo(2);
        assertThat(err.toString()).contains("eighty").doesNotContain("\tat ");
    }

    private int run(String... args) {
        return HersysApplication.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
