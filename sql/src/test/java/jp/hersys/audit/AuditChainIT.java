package jp.hersys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hersys.audit.AuditChain.Break;
import jp.hersys.audit.AuditChain.Break.Kind;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who may do everything in the database changes the audit: the chain names the first place.
@ExtendWith(RegisterExtension.class)
class AuditChainIT {

    private static final String SEVEN_COLUMNS = "3d3f58a5191aab8fefe1c6f53a368b7df04b6015aa28859991faed10914ef872";
    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);

    private final Register register;
    private final AuditChain chain;

    AuditChainIT(Register register) {
        this.register = register;
        this.chain = register.auditChain();
    }

    @BeforeEach
    void ten_entries_are_sealed() throws SQLException {
        past("truncate audit_seals; alter table audit_entries alter id restart");
        write(10);
        assertThat(chain.seal()).isEqualTo(10);
        assertThat(chain.seal()).isZero();
    }

    @Test
    void what_nobody_touched_is_whole_and_grows() {
        var anchor = chain.anchor();
        write(1_500);
        assertThat(chain.seal()).isEqualTo(1_500);
        assertThat(chain.verify(List.of(anchor, chain.anchor()))).isEmpty();
        assertThat(chain.anchor().number()).isEqualTo(1_510);
    }

    @Test
    void an_altered_entry_is_named() throws SQLException {
        past("update audit_entries set actor = 'staff:another' where id = 4");
        assertThat(chain.verify(List.of())).contains(new Break(Kind.ALTERED, 4, 4));
    }

    @Test
    void an_entry_that_was_given_another_purpose_or_article_is_named() throws SQLException {
        past("update audit_entries set article_code = '' where id = 6");
        assertThat(chain.verify(List.of())).contains(new Break(Kind.ALTERED, 6, 6));
        past("update audit_entries set aim_code = 'protection' where id = 4");
        assertThat(chain.verify(List.of())).contains(new Break(Kind.ALTERED, 4, 4));
        past("""
                alter table audit_entries drop constraint entry_says_what_for;
                update audit_entries set aim_code = null, article_code = null where id = 2""");
        assertThat(chain.verify(List.of())).contains(new Break(Kind.ALTERED, 2, 2));
        past("""
                alter table audit_entries add constraint entry_says_what_for
                    check (aim_code is not null and article_code is not null) not valid""");
    }

    @Test
    void entries_from_before_purposes_were_kept_are_whole_and_none_can_be_added_to_them() throws SQLException {
        past("""
                alter table audit_entries drop constraint entry_says_what_for;
                insert into audit_entries (actor, publisher_code, purpose, subject) values ('x', '000000', 'x', 'x');
                alter table audit_entries add constraint entry_says_what_for
                    check (aim_code is not null and article_code is not null) not valid""");
        chain.seal();
        write(1);
        chain.seal();
        assertThat(chain.verify(List.of(chain.anchor()))).isEmpty();
        // The seal as it was computed over seven columns before there were more.
        assertThat(new AuditEntry(1, 2, "a", "b", "c", "d", "{}", null, null).seal("0".repeat(64)))
                .isEqualTo(SEVEN_COLUMNS);
        past("update audit_entries set aim_code = 'oversight', article_code = '' where id = 11");
        assertThat(chain.verify(List.of())).contains(new Break(Kind.ALTERED, 11, 11));
    }

    @Test
    void an_entry_that_was_dated_otherwise_is_named() throws SQLException {
        past("update audit_entries set recorded_at = recorded_at - interval '1 microsecond' where id = 7");
        assertThat(chain.verify(List.of())).contains(new Break(Kind.ALTERED, 7, 7));
    }

    @Test
    void a_removed_entry_is_named() throws SQLException {
        past("delete from audit_entries where id = 10");
        assertThat(chain.verify(List.of())).contains(new Break(Kind.REMOVED, 10, 10));
    }

    @Test
    void two_entries_that_changed_places_are_named() throws SQLException {
        past("""
                update audit_seals set entry_id = -1 where number = 5;
                update audit_seals set entry_id = 5 where number = 6;
                update audit_seals set entry_id = 6 where number = 5""");
        assertThat(chain.verify(List.of())).contains(new Break(Kind.ALTERED, 5, 6));
    }

    @Test
    void an_entry_removed_with_its_seal_leaves_a_gap() throws SQLException {
        past("delete from audit_entries where id = 3; delete from audit_seals where number = 3");
        assertThat(chain.verify(List.of())).contains(new Break(Kind.GAP, 3, 0));
    }

    @Test
    void a_chain_that_was_made_anew_or_cut_is_found_by_an_anchor_kept_elsewhere(@TempDir Path elsewhere)
            throws SQLException {
        var file = new AnchorFile(elsewhere.resolve("anchors.txt"));
        file.keepIfNew(LocalDate.of(2022, 10, 5), chain::anchor);
        file.keepIfNew(LocalDate.of(2022, 10, 5), () -> {
            throw new AssertionError("One a day is enough.");
        });
        assertThat(file.read()).containsExactly(chain.anchor());
        past("delete from audit_seals where number > 8; delete from audit_entries where id > 8");
        assertThat(chain.verify(List.of())).isEmpty();
        assertThat(chain.verify(file.read())).contains(new Break(Kind.CUT, 9, 0));
        past("truncate audit_seals; update audit_entries set actor = 'staff:another' where id = 2");
        write(2);
        chain.seal();
        assertThat(chain.verify(List.of())).isEmpty();
        assertThat(chain.verify(file.read()).map(Break::kind)).contains(Kind.CUT);
    }

    @Test
    void an_entry_slipped_in_with_an_old_date_is_named() throws SQLException {
        past("""
                insert into audit_entries (recorded_at, actor, publisher_code, purpose, aim_code, article_code, subject)
                values (now() - interval '1 day', 'x', '000000', 'x', '', '', 'x')""");
        assertThat(chain.verify(List.of())).isEqualTo(Optional.of(new Break(Kind.UNSEALED, 0, 11)));
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            register.access().write(NATION, () -> {
                register.access().note(NATION, "publisher.set", "subject", Map.of("rows", 1));
                return NATION;
            });
        }
    }

    /// Past all guards, as who owns the database can.
    private void past(String statements) throws SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(
                    "alter table audit_entries disable row level security; alter table audit_seals disable row"
                            + " level security");
            statement.execute(statements);
            statement.execute("alter table audit_entries enable row level security; alter table audit_seals enable row"
                    + " level security");
            owner.commit();
        }
    }
}
