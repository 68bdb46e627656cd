package jp.hersys.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What the schema promises whatever is added to it: no table of facts without row security, nothing without a comment,
/// nothing that the application role could use to change what was recorded. Read from the catalogue of PostgreSQL, so
/// that a table of tomorrow is judged too.
@ExtendWith(RegisterExtension.class)
class SchemaIT {

    /// What everybody may read. A table that is not among them needs a policy.
    private static final Set<String> REFERENCE_TABLES = Set.of(
            "codes",
            "areas",
            "health_centre_areas",
            "holidays",
            "populations",
            "loaded_masters",
            "access_rules",
            "flyway_schema_history");

    /// What no scope of publishers opens, not even the nation's: only the log-in of its owner does, see
    /// `LogInSecurityIT`.
    static final Set<String> OF_THE_LOG_IN =
            Set.of("sign_in_links", "sign_in_factors", "recovery_codes", "sign_in_events", "sign_in_tries");

    /// Flyway's own table: what its columns mean is told by Flyway.
    private static final String HISTORY = "flyway_schema_history";

    /// What is kept version by version: only the end of a version may be written later.
    private static final List<String> FACTS = List.of(
            "case_versions", "reported_totals", "person_versions", "whereabouts_versions", "notification_versions");

    private static final List<String> APPENDED = List.of(
            "cases",
            "case_versions",
            "reported_totals",
            "row_findings",
            "files",
            "file_parts",
            "audit_entries",
            "persons",
            "person_versions",
            "whereabouts_versions",
            "notifications",
            "notification_versions",
            "notification_answers",
            "audit_seals",
            "sign_in_events",
            "counting_rules",
            "emergency_reviews");

    private final Register register;

    SchemaIT(Register register) {
        this.register = register;
    }

    @Test
    void every_table_has_forced_row_security_and_a_policy_unless_it_is_a_named_reference_table() throws SQLException {
        try (var owner = register.asOwner()) {
            assertThat(unguarded(owner))
                    .as(
                            "tables without row security: add `enable`, `force` and a policy in the migration that makes them")
                    .isEmpty();
        }
    }

    @Test
    void a_register_is_current_only_while_every_script_was_run_as_it_is() throws SQLException {
        try (var owner = register.asOwner()) {
            owner.setAutoCommit(false);
            for (var doubt : List.of(
                    "update flyway_schema_history set checksum = checksum + 1 where version = '007'",
                    "update flyway_schema_history set success = false where version = '007'",
                    "delete from flyway_schema_history where version = '007'",
                    "insert into flyway_schema_history values (999, '999', 'x', 'SQL', 'V999__x.sql', 1, 'x', now(), 1, true)")) {
                assertThat(Schema.isCurrent(owner)).isTrue();
                run(owner, doubt);
                assertThat(Schema.isCurrent(owner)).as(doubt).isFalse();
                owner.rollback();
            }
        }
    }

    @Test
    void a_new_table_without_a_policy_is_found() throws SQLException {
        try (var owner = register.asOwner()) {
            owner.setAutoCommit(false);
            run(owner, "create table forgotten (id bigint)");
            assertThat(unguarded(owner)).containsExactly("forgotten");
            run(owner, "alter table forgotten enable row level security");
            run(owner, "create policy all_rows on forgotten using (true)");
            assertThat(unguarded(owner)).as("enabled but not forced").containsExactly("forgotten");
            run(owner, "alter table forgotten force row level security");
            assertThat(unguarded(owner)).isEmpty();
            run(owner, "drop policy all_rows on forgotten");
            assertThat(unguarded(owner)).as("no policy").containsExactly("forgotten");
            owner.rollback();
        }
    }

    @Test
    void every_policy_asks_who_is_at_work() throws SQLException {
        try (var owner = register.asOwner()) {
            assertThat(names(owner, """
                    select tablename || '.' || policyname from pg_policies
                    where schemaname = 'register'
                      and concat(qual, with_check) !~ 'visible_publishers|my_organisation|my_relations|my_staff|is_hidden_from_me|is_signed_in|hersys.body|signing_in'
                    """)).isEmpty();
        }
    }

    @Test
    void what_the_log_in_needs_is_opened_by_the_log_in_alone() throws SQLException {
        try (var owner = register.asOwner()) {
            assertThat(names(owner, """
                    select tablename || '.' || policyname from pg_policies
                    where schemaname = 'register' and tablename = any (array['%s'])
                      and qual ~ 'signing_in\\(\\)' and qual !~ 'visible_publishers|sees_nation'
                      and permissive = 'PERMISSIVE' and cmd = 'ALL' and coalesce(with_check, qual) = qual
                    """.formatted(String.join("','", OF_THE_LOG_IN))))
                    .hasSameSizeAs(OF_THE_LOG_IN);
        }
    }

    @Test
    void a_table_of_a_publisher_has_one_policy_for_all_deeds() throws SQLException {
        try (var owner = register.asOwner()) {
            assertThat(names(owner, """
                    select tablename || '.' || policyname from pg_policies
                    where schemaname = 'register' and tablename <> all (array['%s', '%s'])
                      and policyname <> 'traced_with_own_body'
                      and not (policyname ~ 'for_the_whole_body' and permissive = 'RESTRICTIVE')
                      and (qual !~ 'visible_publishers' or permissive <> 'PERMISSIVE' or cmd <> 'ALL'
                           or coalesce(with_check, qual) <> qual)
                    """.formatted(
                                    String.join("','", AccessMatrixIT.TABLES), String.join("','", OF_THE_LOG_IN))))
                    .isEmpty();
        }
    }

    @Test
    void every_table_and_view_and_column_has_a_comment() throws SQLException {
        try (var owner = register.asOwner()) {
            assertThat(names(owner, """
                    select n.nspname || '.' || c.relname || coalesce('.' || a.attname, '')
                    from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where n.nspname in ('register', 'staging') and c.relkind in ('r', 'p', 'v', 'm')
                      and c.relname <> '%s'
                      and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)
                    order by 1
                    """.formatted(HISTORY))).isEmpty();
        }
    }

    @Test
    void every_function_has_a_comment_and_none_that_may_do_more_than_its_caller_looks_at_facts() throws SQLException {
        try (var owner = register.asOwner()) {
            assertThat(names(owner, """
                    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                    where n.nspname = 'register' and obj_description(p.oid, 'pg_proc') is null
                    """)).isEmpty();
            assertThat(names(owner, """
                    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                    where n.nspname in ('register', 'staging') and p.prosecdef
                    """)).containsExactlyInAnyOrder("masters_are_loaded", "schema_version");
        }
    }

    @Test
    void every_view_is_bound_by_the_row_security_of_whoever_looks() throws SQLException {
        try (var owner = register.asOwner()) {
            assertThat(names(owner, """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('register', 'staging') and c.relkind in ('v', 'm')
                      and (c.relkind = 'm' or not coalesce('security_invoker=true' = any (c.reloptions), false))
                    """)).isEmpty();
        }
    }

    @Test
    void the_application_role_is_no_superuser_bypasses_nothing_and_owns_nothing() throws SQLException {
        try (var owner = register.asOwner()) {
            assertThat(names(owner, """
                    select rolname || ' super=' || rolsuper || ' bypass=' || rolbypassrls || ' createdb=' || rolcreatedb
                           || ' createrole=' || rolcreaterole || ' replication=' || rolreplication
                    from pg_roles where rolname in ('hersys_app', 'hersys_owner') order by rolname
                    """))
                    .containsExactly(
                            "hersys_app super=false bypass=false createdb=false createrole=false replication=false",
                            "hersys_owner super=false bypass=false createdb=false createrole=false replication=false");
            assertThat(names(owner, """
                    select classid::regclass || ' ' || objid from pg_shdepend
                    where refobjid = 'hersys_app'::regrole and deptype = 'o'
                    """)).as("owned objects").isEmpty();
            assertThat(names(owner, """
                    select roleid::regrole::text from pg_auth_members where member = 'hersys_app'::regrole
                    """)).as("roles it is a member of").isEmpty();
            assertThat(names(owner, """
                    select nspname from pg_namespace
                    where has_schema_privilege('hersys_app', oid, 'create') and nspname !~ '^pg_(toast_)?temp'
                    """)).as("schemas it may make tables in").isEmpty();
        }
    }

    @Test
    void a_program_that_comes_as_the_owner_is_turned_away() throws SQLException {
        RoleCheck.check(register.dataSource());
        try (var owner = register.asOwner()) {
            assertThatThrownBy(() -> RoleCheck.check(new SingleConnectionDataSource(owner, true)))
                    .isInstanceOfSatisfying(
                            NotOpened.class,
                            refused -> assertThat(refused.reason()).isEqualTo(NotOpened.Reason.ROLE_TOO_STRONG));
        }
    }

    @Test
    void the_application_role_may_write_no_column_of_a_fact_but_its_end() throws SQLException {
        try (var owner = register.asOwner()) {
            assertThat(names(owner, """
                    select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                    where c.relnamespace = 'register'::regnamespace and c.relname = any (array['%s'])
                      and a.attnum > 0 and not a.attisdropped
                      and has_column_privilege('hersys_app', c.oid, a.attnum, 'update')
                    order by 1
                    """.formatted(String.join("','", APPENDED))))
                    .containsExactly(
                            "case_versions.superseded_at",
                            "counting_rules.superseded_at",
                            "notification_versions.superseded_at",
                            "person_versions.superseded_at",
                            "reported_totals.superseded_at",
                            "whereabouts_versions.superseded_at");
        }
    }

    @Test
    void the_application_role_may_delete_only_what_it_makes_again() throws SQLException {
        try (var owner = register.asOwner()) {
            assertThat(names(owner, """
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('register', 'staging') and c.relkind in ('r', 'p')
                      and has_table_privilege('hersys_app', c.oid, 'delete')
                    order by 1
                    """))
                    .containsExactly(
                            "register.edition_files",
                            "register.exclusions",
                            "register.figure_cells",
                            "register.figures",
                            "register.notification_drafts",
                            "register.person_keys",
                            "register.reads_without_task",
                            "register.recovery_codes",
                            "register.sign_in_factors",
                            "register.sign_in_tries",
                            "staging.import_rows",
                            "staging.import_totals");
            assertThat(names(owner, """
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('register', 'staging') and c.relkind in ('r', 'p')
                      and (has_table_privilege('hersys_app', c.oid, 'truncate')
                           or has_table_privilege('hersys_app', c.oid, 'references')
                           or has_table_privilege('hersys_app', c.oid, 'trigger'))
                    """)).isEmpty();
        }
    }

    static Stream<String> forbidden() {
        var statements = new ArrayList<String>();
        for (var table : APPENDED) {
            statements.add("delete from " + table);
            statements.add("truncate " + table);
        }
        for (var table : FACTS) {
            statements.add("update " + table + " set recorded_at = now()");
            statements.add("update " + table + " set version = 2");
        }
        statements.add("update audit_entries set actor = 'staff:another'");
        statements.add("update case_versions set announced_on = '2020-01-01', superseded_at = now()");
        statements.add("alter table cases disable row level security");
        statements.add("drop policy own_publisher on cases");
        statements.add("create table register.mine (id bigint)");
        statements.add("insert into codes values ('age-bands', 'x', 'x', 'x', default, default, 1)");
        statements.add("select * from loaded_masters");
        statements.add("select * from flyway_schema_history");
        statements.add("set role hersys_owner");
        statements.add("set session authorization hersys_owner");
        statements.add("copy cases to program 'true'");
        statements.add("select pg_read_file('postgresql.conf')");
        return statements.stream();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void the_application_role_is_refused(String statement) throws SQLException {
        try (var connection = register.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('hersys.publishers', '000000', true)");
            assertThatThrownBy(() -> run(connection, statement))
                    .isInstanceOf(SQLException.class)
                    .satisfies(failure ->
                            assertThat(((SQLException) failure).getSQLState()).isEqualTo("42501"));
            connection.rollback();
        }
    }

    private static List<String> unguarded(Connection connection) throws SQLException {
        var tables = names(connection, """
                select c.relname from pg_class c
                where c.relnamespace = 'register'::regnamespace and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select from pg_policy p where p.polrelid = c.oid))
                order by 1
                """);
        tables.removeAll(REFERENCE_TABLES);
        return tables;
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
