package jp.hersys.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedTest {

    @Test
    void lets_a_file_of_the_largest_size_through() throws IOException {
        try (var in = new Bounded(new ByteArrayInputStream(new byte[10]), 10)) {
            assertThat(in.readAllBytes()).hasSize(10);
        }
    }

    @Test
    void breaks_off_behind_the_largest_size_whatever_was_announced() throws IOException {
        try (var in = new Bounded(new ByteArrayInputStream(new byte[11]), 10)) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessage("The file is larger than may be taken in.");
        }
    }
}
