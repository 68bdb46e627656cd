package jp.hersys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.imports.ImportFiles;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The audit row and the deed are one transaction; who may not do a thing is stopped before it begins.
@ExtendWith(RegisterExtension.class)
class AccessIT {

    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final LocalGovernmentCode TOYAMA = new LocalGovernmentCode("160008");
    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);

    private final Register register;
    private final TestClock clock;

    AccessIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    private static Actor staff(LocalGovernmentCode scope, Duty duty) {
        return new Actor.StaffMember("hanako", scope, duty);
    }

    @Test
    void a_deed_that_is_not_listed_with_its_purpose_is_not_done() {
        assertThatThrownBy(() -> register.access().as(JOB, "case.forget", "cases", () -> "forgotten"))
                .hasMessageContaining("case.forget")
                .hasMessageContaining("audit-actions");
        assertThat(audit()).isEmpty();
    }

    @Test
    void writes_who_did_what_in_the_transaction_of_the_deed() {
        var clerk = staff(ISHIKAWA, Duty.CLERK);
        var within = register.access().as(clerk, "publisher.set", "publisher 170003", this::auditInTransaction);
        assertThat(within).containsExactly("staff:hanako 170003 publisher.set publication 16 publisher 170003 {}");
        assertThat(audit()).isEqualTo(within);
    }

    @Test
    void what_an_audit_row_tells_comes_back_as_it_was_said() {
        register.access().write(JOB, () -> {
            register.access().note(JOB, "publisher.set", "cases", Map.of("reason", "\"遅れ\"\n\\", "rows", List.of(1L)));
            return 0;
        });
        assertThat(audit())
                .containsExactly("job:test 000000 publisher.set publication 16 cases"
                        + " {\"rows\": [1], \"reason\": \"\\\"遅れ\\\"\\n\\\\\"}");
    }

    @Test
    void a_deed_that_fails_leaves_no_audit_row_and_an_audit_row_that_fails_leaves_no_deed() {
        assertThatThrownBy(() -> register.access().as(JOB, "publisher.set", "cases", () -> {
                    insertCase();
                    throw new IllegalArgumentException("The deed failed.");
                }))
                .hasMessage("The deed failed.");
        assertThatThrownBy(() -> register.access().write(JOB, () -> {
                    insertCase();
                    register.access().note(JOB, "publisher.set", "cases", Map.of("key", "\0"));
                    return 0;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(audit()).isEmpty();
        assertThat(count("cases")).isZero();
    }

    @Test
    void an_audit_row_of_another_publisher_than_the_scope_is_refused_by_the_database() {
        var clerk = staff(ISHIKAWA, Duty.CLERK);
        assertThatThrownBy(() -> register.access().write(clerk, () -> {
                    register.access().note(clerk, TOYAMA, "publisher.set", "publisher 160008");
                    return 0;
                }))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("row-level security");
        assertThat(audit()).isEmpty();
    }

    @Test
    void a_look_cannot_write() {
        assertThatThrownBy(() -> register.access().look(JOB, this::insertCase))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void at_login_only_the_named_account_is_seen_and_nothing_else() throws SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("set row_security = on; select set_config('hersys.publishers', '000000', false)");
            statement.execute("""
                    insert into accounts (login, name_ja, name_en, duty, publisher_code, password_hash)
                    values ('hanako', '花子', 'Hanako', 'CLERK', '170003', 'x'),
                           ('taro', '太郎', 'Taro', 'CLERK', '170003', 'x')
                    """);
            statement.execute("insert into publishers (code) values ('170003')");
        }
        assertThat(register.access().atLogin("hanako", () -> register.accounts().find("hanako")))
                .isPresent();
        assertThat(register.access().atLogin("hanako", () -> register.accounts().find("taro")))
                .isEmpty();
        assertThat(register.access()
                        .atLogin("hanako", () -> register.publishers().find(ISHIKAWA)))
                .isEmpty();
        assertThat(register.access().atLogin("", () -> register.accounts().find("hanako")))
                .isEmpty();
    }

    @Test
    void a_duty_or_scope_that_does_not_suffice_is_stopped_before_anything_is_read() {
        for (var nobody : List.of(
                staff(ISHIKAWA, Duty.READER), staff(TOYAMA, Duty.PRESS), new Actor.Operator("import", TOYAMA))) {
            var touched = new AtomicBoolean();
            var stream = new InputStream() {
                @Override
                public int read() {
                    touched.set(true);
                    return -1;
                }
            };
            assertThatThrownBy(() -> register.importFiles().receive(order(null), stream, nobody))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessage("This is not allowed for this account.");
            assertThat(touched).isFalse();
        }
        for (var nobody : List.of(staff(ISHIKAWA, Duty.CLERK), staff(TOYAMA, Duty.PRESS))) {
            assertThatThrownBy(() -> register.editionDesk().request(ISHIKAWA, LocalDate.of(2021, 7, 20), null, nobody))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(audit()).isEmpty();
        assertThat(count("imports")).isZero();
        assertThat(count("edition_requests")).isZero();
    }

    @Test
    void each_duty_includes_those_before_it_and_the_nation_covers_everybody() {
        var id = register.importFiles().receive(order(null), bytes(), staff(ISHIKAWA, Duty.PRESS));
        register.importFiles().receive(order(null), bytes(), staff(LocalGovernmentCode.NATION, Duty.CLERK));
        assertThat(register.importFiles().find(id, staff(ISHIKAWA, Duty.READER)))
                .isPresent();
        assertThat(register.importFiles().find(id, staff(TOYAMA, Duty.PRESS))).isEmpty();
        assertThat(audit()).hasSize(2);
    }

    @Test
    void confirming_and_discarding_a_held_list_needs_a_clerk_of_its_publisher() {
        var id = register.importFiles().receive(order(null), bytes(), staff(ISHIKAWA, Duty.CLERK));
        var held = register.importFiles().find(id, JOB).orElseThrow();
        for (var nobody : List.of(staff(ISHIKAWA, Duty.READER), staff(TOYAMA, Duty.CLERK))) {
            assertThatThrownBy(() -> register.importFiles().confirm(held, nobody))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> register.importFiles().discard(held, nobody))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void an_archive_is_written_to_the_audit_as_such() {
        clock.set(Instant.parse("2021-07-20T10:00:00Z"));
        register.importFiles().receive(order(Instant.parse("2020-07-20T10:00:00Z")), bytes(), JOB);
        register.importFiles().receive(order(null), bytes(), staff(ISHIKAWA, Duty.CLERK));
        assertThat(audit())
                .containsExactly(
                        "job:test 170003 import.receive-archive publication 16 publisher 170003 {}",
                        "staff:hanako 170003 import.receive publication 16 publisher 170003 {}");
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() {
        var broken = new InputStream() {
            private int left = 3_000_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("The connection was closed.");
                }
                return '\n';
            }
        };
        assertThatThrownBy(() -> register.importFiles().receive(order(null), broken, JOB))
                .isInstanceOf(UncheckedIOException.class);
        for (var table : List.of("imports", "files", "file_parts", "audit_entries")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    private static ImportFiles.Order order(Instant knownAt) {
        return new ImportFiles.Order("list.csv", ISHIKAWA, null, knownAt, false);
    }

    private static InputStream bytes() {
        return new ByteArrayInputStream(new byte[] {'N', 'o', '\n'});
    }

    private int insertCase() {
        return JdbcClient.create(register.dataSource())
                .sql("insert into cases (publisher_code, row_key, recorded_at) values ('170003', '1', now())")
                .update();
    }

    private long count(String table) {
        return look(() -> JdbcClient.create(register.dataSource())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single());
    }

    private List<String> audit() {
        return look(this::auditInTransaction);
    }

    private List<String> auditInTransaction() {
        return new ArrayList<>(JdbcClient.create(register.dataSource())
                .sql("""
                        select concat_ws(' ', actor, publisher_code, purpose, aim_code, article_code, subject, detail) from audit_entries
                        order by id
                        """)
                .query(String.class)
                .list());
    }

    private <T> T look(Supplier<T> look) {
        return register.access().look(JOB, look);
    }
}
