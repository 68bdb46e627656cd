package jp.hersys.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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
    private static Connection clearing;

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        clear();
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
            register = UnpackedPostgres.into(folder, () -> Register.open(folder, 8, clock));
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

    /// A connection past all policies, to lay out what no door would and to look at what is there.
    public static synchronized Connection superuser() throws SQLException {
        register();
        var server = Connections.read(folder);
        return DriverManager.getConnection(
                server.url(Connections.DATABASE) + "?currentSchema=register", "postgres", server.superuserPassword());
    }

    /// Empties every table of facts that was written to. As superuser, whom neither policies nor triggers hold
    /// back; row by row, because cutting off a hundred tables with their indexes takes longer than a test.
    public static synchronized void clear() throws SQLException {
        register();
        if (clearing == null || !clearing.isValid(0)) {
            clearing = superuser();
        }
        try (var statement = clearing.createStatement()) {
            statement.execute("""
                    do $$
                    declare facts regclass;
                    begin
                        set local session_replication_role = replica;
                        for facts in
                            with recursive cleared as (
                                select unnest(array['publishers', 'accounts', 'sign_in_tries', 'audit_entries', 'files',
                                    'staging.import_rows', 'staging.import_totals', 'reported_totals', 'publication_times',
                                    'edition_requests', 'editions', 'organisations', 'persons', 'form_switches',
                                    'fixed_moments', 'counting_rules', 'batch.batch_job_instance']::regclass[]) as name
                                union
                                select c.conrelid::regclass
                                from pg_constraint c join cleared on c.confrelid = cleared.name where c.contype = 'f')
                            select name from cleared where pg_relation_size(name) > 0
                        loop
                            execute format('delete from %s', facts);
                        end loop;
                    end $$
                    """);
        }
    }
}
