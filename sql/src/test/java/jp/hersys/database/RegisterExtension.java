package jp.hersys.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test an empty register: one real PostgreSQL for the JVM, its facts cleared before each test.
public final class RegisterExtension implements BeforeEachCallback, ParameterResolver {

    private static Register register;
    private static TestClock clock;
    private static Path folder;

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        clear(register());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Register.class || type == TestClock.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var opened = register();
        return parameter.getParameter().getType() == Register.class ? opened : clock;
    }

    /// The one register of this JVM.
    public static synchronized Register register() {
        if (register == null) {
            clock = new TestClock(Clock.systemUTC());
            folder = folder();
            register = Register.open(folder, 8, clock);
            Runtime.getRuntime().addShutdownHook(new Thread(register::close));
        }
        clock.set(Clock.systemUTC());
        return register;
    }

    /// Another program's view of the same register, with connections of its own, by the same clock.
    public static synchronized Register another() {
        register();
        return Register.open(folder, 8, clock);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "register");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Empties every table of facts.
    public static void clear(Register register) throws SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    truncate publishers, accounts, sign_in_tries, audit_entries, files, file_parts, imports, row_findings,
                        staging.import_rows, staging.import_totals, cases, case_versions, reported_totals, publication_times, edition_requests, editions, figures,
                        figure_cells, exclusions, edition_files, organisations, memberships, persons, episodes, episode_relations,
                        person_versions, person_keys, whereabouts_versions, protections, notifications, notification_versions,
                        notification_answers, notification_drafts, form_switches, fixed_moments, counting_rules, batch.batch_job_instance cascade
                    """);
        }
    }
}
