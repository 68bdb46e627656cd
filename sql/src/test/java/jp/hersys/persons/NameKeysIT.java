package jp.hersys.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// That PostgreSQL finds beginnings as [KeyRange] says it does, by an index and under row security.
@ExtendWith(RegisterExtension.class)
class NameKeysIT {

    private static final long SEED = 20200522;
    private static final int NAMES = 20_000;

    private final Register register;

    NameKeysIT(Register register) {
        this.register = register;
    }

    @Test
    void a_range_finds_by_the_index_what_begins_so_and_nothing_else() throws SQLException {
        var keys = keys();
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            store(owner, statement, keys);
            var random = new Random(SEED);
            for (int n = 0; n < 200; n++) {
                var key = keys.get(random.nextInt(keys.size()));
                var begin = key.substring(0, key.offsetByCodePoints(0, 1 + random.nextInt(2)));
                var range = new NameKey(NameKind.WRITTEN, begin).beginning();
                assertThat(found(owner, range))
                        .isEqualTo(keys.stream()
                                .filter(each -> each.startsWith(begin))
                                .count())
                        .isPositive();
            }
            assertThat(plan(statement, "key >= '山田' and key < '山田" + KeyRange.LAST + "'"))
                    .contains("Index Cond: ((key >= '山田'")
                    .contains("Filter: ");
            assertThat(plan(statement, "key like '山田%'")).doesNotContain("Index Cond");
            owner.rollback();
        }
    }

    @Test
    void the_comparisons_of_a_range_are_leakproof_and_like_is_not() throws SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement();
                var functions = statement.executeQuery("""
                        select string_agg(proname, ' ' order by proname) from pg_proc
                        where proname in ('texteq', 'text_ge', 'text_lt', 'textlike') and proleakproof
                        """)) {
            functions.next();
            assertThat(functions.getString(1)).isEqualTo("text_ge text_lt texteq");
        }
    }

    private static List<String> keys() {
        var letters = "山田髙高橋佐藤齋邊一丁龠𠮷𪚲アイウカガタダヤandz\ue000👨".codePoints().toArray();
        var random = new Random(SEED);
        var keys = new LinkedHashSet<String>();
        while (keys.size() < NAMES) {
            var points = random.ints(2 + random.nextInt(4), 0, letters.length)
                    .map(i -> letters[i])
                    .toArray();
            new PersonName(new String(points, 0, points.length), "", "")
                    .keys().stream()
                            .map(NameKey::value)
                            .filter(key -> key.codePointCount(0, key.length()) > 1)
                            .forEach(keys::add);
        }
        return new ArrayList<>(keys);
    }

    private static void store(Connection owner, Statement statement, List<String> keys) throws SQLException {
        statement.execute("""
                create table name_trial (key text collate "C", publisher text);
                alter table name_trial enable row level security, force row level security;
                create policy own on name_trial using (publisher = current_setting('hersys.trial', true));
                set local hersys.trial = '170003';
                """);
        try (var insert = owner.prepareStatement("insert into name_trial values (?, '170003')")) {
            for (var key : keys) {
                insert.setString(1, key);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        statement.execute("""
                create index on name_trial (key);
                analyze name_trial;
                """);
    }

    private static long found(Connection owner, KeyRange range) throws SQLException {
        try (var find = owner.prepareStatement("select count(*) from name_trial where key >= ? and key < ?")) {
            find.setString(1, range.from());
            find.setString(2, range.below());
            try (var count = find.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private static String plan(Statement statement, String condition) throws SQLException {
        try (var lines = statement.executeQuery("explain select * from name_trial where " + condition)) {
            var plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
