package jp.hersys.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What stands in a table, every column of it as text, read past mappers, type handlers and row security: a mapper must
/// not be the witness of what it wrote itself.
public final class PlainRows {

    private PlainRows() {}

    /// The rows of a table, ordered by all their columns; moments in UTC.
    public static List<Map<String, String>> of(Register register, String table) throws SQLException {
        return of(register, table, "");
    }

    /// The same of a table that only the log-in of `login` opens.
    public static List<Map<String, String>> of(Register register, String table, String login) throws SQLException {
        var rows = new ArrayList<Map<String, String>>();
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("set time zone 'UTC'; select set_config('hersys.publishers', '000000', false),"
                    + " set_config('hersys.login', '" + login + "', false)");
            try (var cells = statement.executeQuery("""
                    select t.place, cell.key, cell.value
                    from (select to_jsonb(r) as cells, row_number() over (order by r) as place from %s r) t,
                         jsonb_each_text(t.cells) cell
                    order by t.place
                    """.formatted(table))) {
                while (cells.next()) {
                    if (rows.size() < cells.getInt(1)) {
                        rows.add(new TreeMap<>());
                    }
                    rows.getLast().put(cells.getString(2), cells.getString(3));
                }
            }
        }
        return rows;
    }

    /// The one row of a table that has only one.
    public static Map<String, String> single(Register register, String table) throws SQLException {
        var rows = of(register, table);
        if (rows.size() != 1) {
            throw new AssertionError("One row was expected in " + table + ", but found " + rows.size() + ".");
        }
        return rows.getFirst();
    }
}
