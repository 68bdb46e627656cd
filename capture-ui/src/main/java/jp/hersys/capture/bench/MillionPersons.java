package jp.hersys.capture.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.persons.Identity;
import org.postgresql.PGConnection;

/// Fills a register with invented persons, each notified once, straight into the tables: what the doors would leave
/// behind, in minutes instead of hours. One of a hundred waits to be confirmed.
final class MillionPersons {

    private static final int PART = 1 << 20;
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1930, 1, 1);
    private static final int BIRTHDAYS = 33_000;
    private static final String[] SURNAMES = """
            金カネ 沢サワ 山ヤマ 田タ 川カワ 村ムラ 本モト 中ナカ 小コ 大オオ 高タカ 木キ 林ハヤシ 森モリ 野ノ 原ハラ 井イ 上ウエ 下シモ 石イシ
            橋ハシ 池イケ 島シマ 谷タニ 藤フジ 松マツ 竹タケ 北キタ 南ミナミ 西ニシ 新アラ 古フル 長ナガ 安ヤス 水ミズ 土ツチ 岡オカ 坂サカ 浜ハマ 東ヒガシ
            """.strip().split("\\s+");
    private static final String[] GIVEN = """
            太タ 郎ロウ 一カズ 美ミ 子コ 恵エ 真マ 由ユ 花ハナ 健ケン 男オ 明アキ 正マサ 和カズ 幸ユキ
            智トモ 直ナオ 光ミツ 優ユウ 春ハル 夏ナツ 秋アキ 雪ユキ 月ツキ 香カ 里リ 奈ナ 佳カ 千チ 紀ノリ
            """.strip().split("\\s+");
    private static final List<String> TABLES = List.of(
            "persons",
            "episodes",
            "episode_relations",
            "person_versions",
            "person_keys",
            "whereabouts_versions",
            "notifications",
            "notification_versions",
            "notification_answers");

    private final Connection owner;
    private final int persons;

    /// @param owner   of the tables
    /// @param persons how many
    MillionPersons(Connection owner, int persons) {
        this.owner = owner;
        this.persons = persons;
    }

    /// Fills the tables of persons.
    ///
    /// @param clinics the id of each health centre, to the id of an institution that notifies to it
    /// @param publisher to which they belong
    void fill(Map<Long, Long> clinics, LocalGovernmentCode publisher) throws SQLException {
        for (var table : TABLES) {
            execute("alter table " + table + " no force row level security");
        }
        execute("""
                create unlogged table bench_people (n bigint, kanji text, kana text, sex text, birth date, phone text);
                create unlogged table bench_centres (i int, centre bigint, clinic bigint, publisher text)""");
        int i = 0;
        for (var each : clinics.entrySet()) {
            execute("insert into bench_centres values (%d, %d, %d, '%s')"
                    .formatted(i++, each.getKey(), each.getValue(), publisher));
        }
        copy("bench_people", (n, rows) -> person(n, rows));
        execute(RECORDS);
        copy("person_keys", (n, rows) -> keys(n, rows));
        for (var table : List.of("persons", "episodes", "notifications")) {
            execute("select setval('%1$s_id_seq', (select max(id) from %1$s))".formatted(table));
        }
        for (var table : TABLES) {
            execute("alter table " + table + " force row level security");
        }
        execute("drop table bench_people, bench_centres");
        execute("vacuum analyze");
    }

    /// A family name of the invented persons as it is read.
    static String surname(SplittableRandom chance) {
        return reading(SURNAMES, chance.nextInt(SURNAMES.length * SURNAMES.length));
    }

    /// A birthday of the invented persons.
    static LocalDate birthday(SplittableRandom chance) {
        return FIRST_BIRTHDAY.plusDays(chance.nextInt(BIRTHDAYS));
    }

    private static Identity identity(int n) {
        var chance = new SplittableRandom(n);
        int surname = chance.nextInt(SURNAMES.length * SURNAMES.length);
        int given = chance.nextInt(GIVEN.length * GIVEN.length);
        return new Identity(
                writing(SURNAMES, surname) + " " + writing(GIVEN, given),
                reading(SURNAMES, surname) + "　" + reading(GIVEN, given),
                "",
                chance.nextBoolean() ? "1" : "2",
                birthday(chance));
    }

    private static String phone(int n) {
        return "090%08d".formatted(n);
    }

    private static void person(int n, StringBuilder rows) {
        var identity = identity(n);
        rows.append(n).append('\t').append(identity.nameKanji()).append('\t').append(identity.nameKana());
        rows.append('\t').append(identity.sexCode()).append('\t').append(identity.birthDate());
        rows.append('\t').append(phone(n)).append('\n');
    }

    private static void keys(int n, StringBuilder rows) {
        identity(n).keys().forEach((kind, keys) -> keys.forEach(key -> key(n, kind, key, rows)));
        key(n, "phone", phone(n), rows);
    }

    private static void key(int n, String kind, String key, StringBuilder rows) {
        rows.append(n).append('\t').append(kind).append('\t').append(key).append('\n');
    }

    private static String writing(String[] parts, int number) {
        return parts[number / parts.length].substring(0, 1) + parts[number % parts.length].substring(0, 1);
    }

    private static String reading(String[] parts, int number) {
        return parts[number / parts.length].substring(1) + parts[number % parts.length].substring(1);
    }

    private void copy(String table, BiConsumer<Integer, StringBuilder> write) throws SQLException {
        var copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        var rows = new StringBuilder();
        for (int n = 1; n <= persons; n++) {
            write.accept(n, rows);
            if (rows.length() > PART || n == persons) {
                var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                rows.setLength(0);
            }
        }
        copy.endCopy();
    }

    private void execute(String statements) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }

    private static final String RECORDS = """
            create index on bench_people (n);
            create view bench as
              select p.*, c.centre, c.clinic, c.publisher, timestamptz '2022-10-01' - p.n %% 200 * interval '1 hour' as at
              from bench_people p join bench_centres c on c.i = p.n %% (select count(*) from bench_centres);
            insert into persons (id, hersys_id, opened_at, opened_by_id) overriding system value
              select n, (10000000000 + n)::text, at, clinic from bench;
            insert into episodes (id, person_id, publisher_code, received_by_id, care_centre_id, opened_at, opened_by_id)
              overriding system value
              select n, n, publisher, centre, centre, at, clinic from bench;
            insert into episode_relations (episode_id, person_id, publisher_code, organisation_id, relation, care_centre_id,
                since_at, granted_by)
              select n, n, publisher, centre, 'OWN', centre, at, 'bench' from bench
              union all select n, n, publisher, clinic, 'TREATING', centre, at, 'bench' from bench;
            insert into person_versions (person_id, version, recorded_at, recorded_by, name_kanji, name_kana, sex_code, birth_date)
              select n, 1, at, 'bench', kanji, kana, sex, birth from bench;
            insert into whereabouts_versions (episode_id, version, person_id, publisher_code, recorded_at, recorded_by, answers)
              select n, 1, n, publisher, at, 'bench', jsonb_build_object('location-phone', phone, 'location-line', '見本1-1')
              from bench;
            insert into notifications (id, number, episode_id, person_id, publisher_code, institution_id, health_centre_id,
                channel_code, submission_key, submitted_at, submitted_by) overriding system value
              select n, '2022-' || lpad(n::text, 8, '0'), n, n, publisher, clinic, centre, '1', gen_random_uuid(), at, 'bench'
              from bench;
            insert into notification_versions (notification_id, version, episode_id, publisher_code, recorded_at, recorded_by,
                state_code, form_version, category_code, diagnosed_on, reported_on, health_centre_id, institution_id)
              select n, 1, n, publisher, at, 'bench', case when n / (select count(*) from bench_centres) %% 100 = 7 then 'S' else 'C' end, 'V5', '01', at::date, at::date,
                centre, clinic
              from bench;
            insert into notification_answers (notification_id, version, data_group, episode_id, person_id, publisher_code, answers)
              select n, 1, g, n, n, publisher, case g
                when 'IDENTITY' then jsonb_build_object('name-kanji', kanji, 'name-kana', kana, 'birth-date', birth)
                when 'WHEREABOUTS' then jsonb_build_object('location-postal-code', '9200962', 'location-municipality', '172014',
                  'location-line', '見本1-1', 'location-phone', phone)
                else jsonb_build_object('sex', sex, 'category', '01', 'diagnosed-on', at::date, 'reported-on', at::date,
                  'onset-on', at::date - 2, 'tests.1.collected-on', at::date, 'severity', '1', 'risk-factors', '04',
                  'vaccination-count', '3', 'pregnant', 'N', 'oxygen-needed', 'N', 'drug-needed', 'N', 'admission-needed', 'N',
                  'immune-suppressed', 'N', 'admitted-at-report', 'N', 'institution', '見本医院', 'doctor-name', '見本 医師',
                  'institution-address', '見本1-1', 'institution-phone', '0760000000') end
              from bench, unnest(array['IDENTITY', 'WHEREABOUTS', 'NOTIFICATION']) g;
            drop view bench""".replace("%%", "%");
}
