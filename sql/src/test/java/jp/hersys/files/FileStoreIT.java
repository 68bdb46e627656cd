package jp.hersys.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RegisterExtension.class)
class FileStoreIT {

    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);
    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");

    private final Register register;
    private final TestClock clock;

    FileStoreIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Test
    void every_column_of_a_file_goes_in_and_comes_back() throws SQLException, IOException {
        clock.set(Instant.parse("2021-07-20T10:11:12.123456Z"));
        var file = store("公表.csv", out -> out.write("No\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(PlainRows.single(register, "files"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "id", file.id().toString(),
                        "publisher_code", "170003",
                        "name", "公表.csv",
                        "media_type", "text/csv",
                        "size", "4",
                        "sha256", "193050346fd34a6daa994a51c19bf0e2bbdec20a4465e3fd6ae2fdd4d3b5a6e9",
                        "stored_at", "2021-07-20T10:11:12.123456+00:00")));
        var part = PlainRows.single(register, "file_parts");
        assertThat(part.keySet()).containsExactly("bytes", "file_id", "part", "publisher_code");
        assertThat(part)
                .containsEntry("file_id", file.id().toString())
                .containsEntry("part", "0")
                .containsEntry("publisher_code", "170003");
        assertThat(part.get("bytes")).startsWith("\\x1f8b");
        assertThat(register.access().look(JOB, () -> register.files().find(file.id())))
                .contains(file);
        try (var bytes = register.files().open(file.id(), JOB)) {
            assertThat(bytes.readAllBytes()).containsExactly('N', 'o', '\r', '\n');
        }
    }

    @Test
    void bytes_that_cannot_be_packed_come_back_over_many_parts() throws SQLException, IOException {
        var random = new SplittableRandom(1);
        var bytes = new byte[3_333_333];
        random.nextBytes(bytes);
        var file = store("noise", out -> out.write(bytes));
        assertThat(PlainRows.of(register, "file_parts")).hasSize(4);
        assertThat(file.size()).isEqualTo(3_333_333);
        try (var again = register.files().open(file.id(), JOB)) {
            assertThat(again.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void another_publisher_finds_no_file_and_no_bytes() throws IOException {
        var file = store("list.csv", out -> out.write(1));
        var toyama = new Actor.Job("test", new LocalGovernmentCode("160008"));
        assertThat(register.access().look(toyama, () -> register.files().find(file.id())))
                .isEmpty();
        assertThatThrownBy(() -> register.files().open(file.id(), toyama)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\boot.ini",
                "C:\\users\\x\\passwd",
                "a/../passwd",
                "/etc/passwd",
                "pass\u0000wd",
                "pass\r\nwd",
                "pass\u001b[31mwd",
                "\u202Epasswd\u2066",
                "..",
                ".",
                "",
                "///"
            })
    void a_name_keeps_no_folder_and_no_character_that_steers_a_terminal_or_a_header(String name) {
        var stored = store(name, out -> out.write(1)).name();
        assertThat(stored).doesNotContain("/", "\\").isNotIn("", ".", "..");
        assertThat(stored.chars().filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .isEmpty();
    }

    @Test
    void a_name_of_ten_thousand_characters_is_cut_and_keeps_its_ending() {
        var stored = store("線".repeat(10_000) + ".csv", out -> out.write(1)).name();
        assertThat(stored.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(stored).endsWith(".csv");
    }

    @Test
    void an_empty_file_is_kept_as_such() throws IOException {
        var file = store("empty", OutputStream::flush);
        assertThat(file.size()).isZero();
        assertThat(file.sha256()).startsWith("e3b0c442").hasSize(64);
        try (var bytes = register.files().open(file.id(), JOB)) {
            assertThat(bytes.readAllBytes()).isEmpty();
        }
    }

    private StoredFile store(String name, FileStore.Content content) {
        return register.access().write(JOB, () -> register.files().store(ISHIKAWA, name, "text/csv", content));
    }
}
