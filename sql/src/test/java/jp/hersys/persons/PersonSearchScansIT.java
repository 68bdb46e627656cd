package jp.hersys.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.function.IntSupplier;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.register.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// That the search of persons, their pages and the look for candidates read no table from its beginning to
/// its end, under row security and with the statements of the product.
@ExtendWith(RegisterExtension.class)
class PersonSearchScansIT {

    private static final List<String> READ = List.of(
            "persons",
            "person_keys",
            "person_versions",
            "episodes",
            "episode_relations",
            "notifications",
            "notification_versions",
            "notification_answers",
            "whereabouts_versions");
    private static final int PERSONS = 20_000;
    private static final int OF_OTHERS = 50;

    private final Register register;
    private final TestClock clock;
    private Town town;

    PersonSearchScansIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Test
    void no_table_of_persons_is_read_from_its_beginning_to_its_end() throws SQLException {
        town = new Town(register, clock);
        many();
        var desk = register.personDesk();
        var actor = Town.staff(town.centre);
        for (var typed : new String[] {"カ", "1930-02-20", "09000000050", "10000000050", "2022-00000050", "該当しない"}) {
            var wanted = NotificationSearch.read(typed);
            scans(typed, () -> desk.search(wanted, 50, actor).persons().size());
        }
        var id = new Id<Person>(OF_OTHERS);
        var address = desk.named(id, actor).orElseThrow().publicId();
        scans("page", () -> desk.find(address, actor).orElseThrow().timeline().size());
        scans("candidates", () -> {
            register.samePersonDesk().beside(id, "x", true, actor);
            return 1;
        });
    }

    private void scans(String what, IntSupplier look) {
        var scanned = register.access().write(Town.staff(town.centre), () -> {
            var before = scanned();
            assertThat(look.getAsInt()).as(what).isGreaterThanOrEqualTo(what.equals("該当しない") ? 0 : 1);
            return scanned() - before;
        });
        assertThat(scanned).as(what).isZero();
    }

    private long scanned() {
        return town.sql().sql("""
                        select coalesce(sum(seq_tup_read), 0) from pg_stat_xact_user_tables
                        where relname in (:read)
                        """).param("read", READ).query(Long.class).single();
    }

    /// Every fiftieth person is the health centre's, the others are those of two hundred others.
    private void many() throws SQLException {
        try (var superuser = RegisterExtension.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into organisations (id, type_code, name, publisher_code) overriding system value
                        select %3$d + 10 + i, '05', 'それ ' || i, '170003' from generate_series(0, 199) i;
                    create temporary table many as
                    select i, case when i %% %1$d = 0 then %2$d else %3$d + 10 + i %% 200 end as centre,
                           case when i %% %1$d = 0 then '172014' else '170003' end as publisher,
                           (select string_agg(substr('アカサタナハマヤラワキシチニヒミリクスツ', 1 + (hashint4(i * 7 + n) & 65535) %% 20, 1), '')
                            from generate_series(1, 5) n) as kana
                    from generate_series(1, %4$d) i;
                    insert into persons (id, hersys_id, opened_by_id) overriding system value
                        select i, (10000000000 + i)::text, centre from many;
                    insert into episodes (id, person_id, publisher_code, received_by_id, care_centre_id, opened_by_id)
                        overriding system value select i, i, publisher, centre, centre, centre from many;
                    insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation, care_centre_id,
                        granted_by) select i, i, publisher, centre, 'OWN', centre, 'x' from many;
                    insert into person_versions (person_id, version, recorded_at, recorded_by, name_kanji, name_kana, sex_code)
                        select i, 1, now(), 'x', kana, kana, '2' from many;
                    insert into person_keys select i, 'kana', kana from many union all select i, 'written', kana from many
                        union all select i, 'birth', (date '1930-01-01' + i %% 20000)::text from many
                        union all select i, 'phone', '0900' || lpad(i::text, 7, '0') from many;
                    insert into notifications (id, number, episode_id, person_id, publisher_code, institution_id, health_centre_id,
                        channel_code, submission_key, submitted_at, submitted_by)
                        overriding system value select i, '2022-' || lpad(i::text, 8, '0'), i, i, publisher, centre, centre, '1',
                        gen_random_uuid(), now(), 'x' from many;
                    insert into notification_versions (notification_id, version, episode_id, publisher_code, recorded_at, recorded_by,
                        state_code, form_version, reported_on, health_centre_id, institution_id)
                        select i, 1, i, publisher, now(), 'x', 'S', 'V5', '2022-10-05', centre, centre from many;
                    """.formatted(
                    OF_OTHERS, town.centre.id().value(), town.otherCentre.id().value(), PERSONS));
            for (var table : READ) {
                statement.execute("vacuum (analyze) " + table); // what earlier tests left misleads the planner
            }
        }
    }
}
