package jp.hersys.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hersys.database.NotOpened.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

    private static final String FILE = "HERSYS_DB_PASSWORD_FILE";

    @TempDir
    private Path folder;

    private Path secret;

    @BeforeEach
    void a_password_file_that_only_its_owner_can_read() throws IOException {
        secret = file("secret", "rw-------", "a word nobody knows\n");
    }

    @Test
    void without_an_address_there_is_no_server() {
        assertThat(Server.ofEnvironment(Map.of("HERSYS_DB_USER", "city_app"))).isEmpty();
    }

    @Test
    void the_password_is_read_from_its_file_and_told_nobody() {
        var server = Server.ofEnvironment(environment("jdbc:postgresql://127.0.0.1:5432/city"))
                .orElseThrow();
        assertThat(server.password()).isEqualTo("a word nobody knows");
        assertThat(server.toString()).isEqualTo("Server[jdbc:postgresql://127.0.0.1:5432/city as city_app]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/city",
                "jdbc:postgresql://127.0.0.1:5433/city?connectTimeout=5",
                "jdbc:postgresql://[::1]:5432/city",
                "jdbc:postgresql:city",
                "jdbc:postgresql://db.example.jp/city?sslmode=verify-full&sslrootcert=/etc/ca.pem",
                "jdbc:postgresql://a.example.jp:5432,b.example.jp:5432/city?sslmode=verify-full&targetServerType=primary"
            })
    void an_address_that_nobody_can_listen_to_is_taken(String url) {
        assertThatCode(() -> Server.ofEnvironment(environment(url))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.jp/city, PLAIN_CONNECTION",
        "jdbc:postgresql://db.example.jp/city?sslmode=require, PLAIN_CONNECTION",
        "jdbc:postgresql://db.example.jp/city?sslmode=verify-ca, PLAIN_CONNECTION",
        "'jdbc:postgresql://127.0.0.1:5432,db.example.jp:5432/city', PLAIN_CONNECTION",
        "jdbc:postgresql://192.168.0.7/city, PLAIN_CONNECTION",
        "jdbc:postgresql://localhost/city?password=x, URL_PARAMETER",
        "jdbc:postgresql://localhost/city?user=postgres, URL_PARAMETER",
        "jdbc:postgresql://db.example.jp/city?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory, URL_PARAMETER",
        "jdbc:postgresql://localhost/city?socketFactory=x, URL_PARAMETER",
        "jdbc:postgresql://localhost/city?options=-c%20role=x, URL_PARAMETER",
        "jdbc:mysql://localhost/city, URL_INVALID",
        "city, URL_INVALID"
    })
    void an_address_that_would_leave_something_open_is_refused(String url, Reason reason) {
        assertThat(refusal(environment(url)).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HERSYS_DB_PASSWORD", "HERSYS_DB_OWNER_PASSWORD"})
    void a_password_in_the_environment_is_refused_and_not_repeated(String name) {
        var environment = environment("jdbc:postgresql://localhost/city");
        environment.put(name, "a word nobody knows");
        var refusal = refusal(environment);
        assertThat(refusal.reason()).isEqualTo(Reason.PASSWORD_IN_ENVIRONMENT);
        assertThat(refusal.getMessage()).contains(name).doesNotContain("a word nobody knows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HERSYS_DB_USER", FILE})
    void what_is_missing_is_named(String name) {
        var environment = environment("jdbc:postgresql://localhost/city");
        environment.remove(name);
        assertThat(refusal(environment).details()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "rw-r--r--, PASSWORD_FILE_OPEN",
        "rw----r--, PASSWORD_FILE_OPEN",
        "rw--w----, PASSWORD_FILE_OPEN",
        "rwx------, PASSWORD_FILE_OPEN"
    })
    void a_password_file_that_others_can_touch_is_refused(String permissions, Reason reason) throws IOException {
        var environment = environment("jdbc:postgresql://localhost/city");
        environment.put(FILE, file("open", permissions, "x").toString());
        assertThat(refusal(environment).reason()).isEqualTo(reason);
    }

    @Test
    void a_password_file_without_a_password_is_refused() throws IOException {
        var environment = environment("jdbc:postgresql://localhost/city");
        environment.put(FILE, file("empty", "rw-------", "").toString());
        assertThat(refusal(environment).reason()).isEqualTo(Reason.PASSWORD_FILE_MISSING);
        environment.put(FILE, folder.resolve("nowhere").toString());
        assertThat(refusal(environment).reason()).isEqualTo(Reason.PASSWORD_FILE_MISSING);
    }

    @Test
    void every_refusal_has_its_sentence_in_both_languages() {
        var reasons = Stream.of(Reason.values())
                .map(reason -> new NotOpened(reason).key())
                .collect(Collectors.toCollection(TreeSet::new));
        for (var language : new String[] {"ja", "en"}) {
            var sentences = ResourceBundle.getBundle("jp.hersys.commands.commands_" + language);
            assertThat(sentences.keySet().stream().filter(key -> key.startsWith("database.")))
                    .containsExactlyInAnyOrderElementsOf(reasons);
        }
    }

    @Test
    void the_version_of_the_schema_is_that_of_the_last_migration() {
        assertThat(Schema.version()).isGreaterThanOrEqualTo(7);
    }

    private Map<String, String> environment(String url) {
        return new TreeMap<>(Map.of("HERSYS_DB_URL", url, "HERSYS_DB_USER", "city_app", FILE, secret.toString()));
    }

    private static NotOpened refusal(Map<String, String> environment) {
        return catchThrowableOfType(NotOpened.class, () -> Server.ofEnvironment(environment));
    }

    private Path file(String name, String permissions, String content) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
