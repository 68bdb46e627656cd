package jp.hersys.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.hersys.calendar.Holidays;
import jp.hersys.codelists.Code;
import jp.hersys.codelists.CodeLists;
import jp.hersys.jurisdictions.AreaMasters;
import jp.hersys.register.Sha256;
import jp.hersys.rights.AccessRules;
import org.jspecify.annotations.Nullable;

/// Brings masters and code lists into the register when they differ from what it holds: those of the class path, and
/// what the data folder adds to them.
final class Masters {

    private static final String NAME = "shipped";

    private final Clock clock;

    Masters(Clock clock) {
        this.clock = clock;
    }

    void load(Server owner, Path data) {
        var lists = CodeLists.shipped();
        var codes = CodeLists.NAMES.stream()
                .flatMap(name -> codeRows(lists.codes(name)))
                .toList();
        var areas = AreaMasters.areas().stream()
                .map(a -> List.<Object>of(
                        a.code().value(),
                        a.name(),
                        a.kana(),
                        a.nameEn(),
                        a.kind().name(),
                        from(a.validFrom()),
                        to(a.validTo())))
                .toList();
        var centres = AreaMasters.healthCentreAreas(data).stream()
                .map(c -> List.<Object>of(
                        c.prefecture(), c.name(), c.area().value(), from(c.validFrom()), to(c.validTo())))
                .toList();
        var populations = AreaMasters.populations(data).stream()
                .map(p -> List.<Object>of(p.area().value(), p.asOf(), p.persons(), p.source()))
                .toList();
        var holidays = Holidays.read().all().entrySet().stream()
                .map(h -> List.<Object>of(h.getKey(), h.getValue()))
                .toList();
        var rules = AccessRules.shipped().all().stream()
                .flatMap(r -> r.operations().stream()
                        .sorted()
                        .map(operation -> List.<Object>of(
                                r.organisationType(),
                                r.relation().name(),
                                r.group().name(),
                                operation.name())))
                .toList();
        var checksum = checksum(List.of(codes, areas, centres, populations, holidays, rules));
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            if (isLoaded(connection, checksum)) {
                return;
            }
            replace(connection, "codes", "list, code, name_ja, name_en, valid_from, valid_to, position", codes);
            replace(connection, "areas", "code, name, kana, name_en, kind, valid_from, valid_to", areas);
            replace(
                    connection,
                    "health_centre_areas",
                    "prefecture_code, health_centre, area_code, valid_from, valid_to",
                    centres);
            replace(connection, "populations", "area_code, as_of, persons, source", populations);
            replace(connection, "holidays", "day, name", holidays);
            replace(connection, "access_rules", "organisation_type, relation, data_group, operation", rules);
            markLoaded(connection, checksum);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("The masters could not be loaded.", failure);
        }
    }

    private static java.util.stream.Stream<List<Object>> codeRows(List<Code> codes) {
        return java.util.stream.IntStream.range(0, codes.size()).mapToObj(i -> {
            var code = codes.get(i);
            return List.<Object>of(
                    code.list(),
                    code.code(),
                    code.nameJa(),
                    code.nameEn(),
                    from(code.validFrom()),
                    to(code.validTo()),
                    i + 1);
        });
    }

    private static Object from(@Nullable LocalDate day) {
        return day == null ? "-infinity" : day;
    }

    private static Object to(@Nullable LocalDate day) {
        return day == null ? "infinity" : day;
    }

    private static void replace(Connection connection, String table, String columns, Collection<List<Object>> rows)
            throws SQLException {
        var names = columns.split(", ", -1);
        var marks = new StringBuilder();
        for (var name : names) {
            marks.append(marks.isEmpty() ? "" : ", ").append(isDay(name) ? "?::date" : "?");
        }
        try (var clear = connection.createStatement();
                var insert = connection.prepareStatement(
                        "insert into " + table + " (" + columns + ") values (" + marks + ")")) {
            clear.execute("delete from " + table);
            for (var row : rows) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static boolean isDay(String column) {
        return column.startsWith("valid_") || column.equals("as_of") || column.equals("day");
    }

    private static void bind(PreparedStatement insert, List<Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            switch (row.get(i)) {
                case LocalDate day -> insert.setDate(i + 1, Date.valueOf(day));
                case Integer number -> insert.setInt(i + 1, number);
                case Long number -> insert.setLong(i + 1, number);
                case Object text -> insert.setString(i + 1, text.toString());
            }
        }
    }

    private static boolean isLoaded(Connection connection, String checksum) throws SQLException {
        try (var find = connection.prepareStatement("select from loaded_masters where name = ? and sha256 = ?")) {
            find.setString(1, NAME);
            find.setString(2, checksum);
            try (var found = find.executeQuery()) {
                return found.next();
            }
        }
    }

    private void markLoaded(Connection connection, String checksum) throws SQLException {
        try (var mark = connection.prepareStatement("""
                insert into loaded_masters (name, sha256, loaded_at) values (?, ?, ?)
                on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                """)) {
            mark.setString(1, NAME);
            mark.setString(2, checksum);
            mark.setTimestamp(3, Timestamp.from(clock.instant()));
            mark.executeUpdate();
        }
    }

    private static String checksum(List<List<List<Object>>> tables) {
        var digest = Sha256.begin();
        for (var table : tables) {
            for (var row : table) {
                for (var value : row) {
                    digest.update((value + "\u0000").getBytes(StandardCharsets.UTF_8));
                }
            }
            digest.update((byte) 1);
        }
        return Sha256.end(digest);
    }
}
