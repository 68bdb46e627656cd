package jp.hersys.codelists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A CSV file that ships with the program (UTF-8, header line, comma).
///
/// A file that is not as it must be is a fault of the program: an [IllegalStateException] that says in one sentence
/// which file and line, what was found and what was expected.
public final class ShippedTable {

    private ShippedTable() {}

    /// All rows of `file` in their order, each turned into a value by `row`.
    ///
    /// @param file    its path on the class path, such as `masters/areas.csv`
    /// @param columns with which its header must begin; further columns may follow
    /// @throws IllegalStateException if the file is missing, is not UTF-8, or has another shape or value
    public static <T> List<T> read(String file, List<String> columns, Function<Row, T> row) {
        var stream = ShippedTable.class.getClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("The file " + file + " was expected on the class path, but was not found.");
        }
        return read(stream, file, columns, row);
    }

    /// All rows of a file of the same shape that a site keeps beside its data; none when there is no such file.
    ///
    /// @throws IllegalStateException if it is not UTF-8, or has another shape or value
    public static <T> List<T> readIfThere(Path file, List<String> columns, Function<Row, T> row) {
        try {
            return Files.exists(file) ? read(Files.newInputStream(file), file.toString(), columns, row) : List.of();
        } catch (IOException e) {
            throw new IllegalStateException("The file " + file + " was expected to be readable, but is not.", e);
        }
    }

    private static <T> List<T> read(InputStream stream, String file, List<String> columns, Function<Row, T> row) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(stream, decoder))) {
            return rows(file, columns, records, row);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new IllegalStateException("The file " + file + " was expected to be CSV in UTF-8, but is not.", e);
        }
    }

    private static <T> List<T> rows(
            String file, List<String> columns, Iterable<CsvRecord> records, Function<Row, T> row) {
        List<String> header = List.of();
        var values = new ArrayList<T>();
        for (var csv : records) {
            long line = csv.getStartingLineNumber();
            var fields = csv.getFields();
            if (header.isEmpty()) {
                header = List.copyOf(fields);
                if (header.size() < columns.size()
                        || !header.subList(0, columns.size()).equals(columns)) {
                    throw fault(
                            file,
                            line,
                            String.join(",", header),
                            "a header that begins with " + String.join(",", columns));
                }
            } else if (fields.size() != header.size()) {
                throw fault(file, line, fields.size() + " fields", header.size() + " fields");
            } else {
                var byColumn = new LinkedHashMap<String, String>();
                for (int i = 0; i < fields.size(); i++) {
                    byColumn.put(header.get(i), fields.get(i));
                }
                values.add(row.apply(new Row(file, line, byColumn)));
            }
        }
        if (header.isEmpty()) {
            throw fault(file, 1, "nothing", "a header that begins with " + String.join(",", columns));
        }
        return List.copyOf(values);
    }

    private static IllegalStateException fault(String file, long line, String found, String expected) {
        return new IllegalStateException(
                "Line %d of the file %s was expected to have %s, but has %s.".formatted(line, file, expected, found));
    }

    /// One row of a shipped file.
    ///
    /// @param file   its path on the class path
    /// @param line   1-based line on which it begins
    /// @param fields its values by the names of the columns, in their order
    public record Row(String file, long line, Map<String, String> fields) {

        /// The value of `column`, which may be empty.
        public String text(String column) {
            var value = fields.get(column);
            if (value == null) {
                throw fault(file, line, "none", "a column " + column);
            }
            return value;
        }

        /// The value of `column`, which must not be empty.
        public String filled(String column) {
            return parsed(column, "a value", value -> {
                if (value.isEmpty()) {
                    throw new IllegalArgumentException("empty");
                }
                return value;
            });
        }

        /// The day (ISO 8601) in `column`, null where it is empty.
        public @Nullable LocalDate dayOrNull(String column) {
            return text(column).isEmpty() ? null : day(column);
        }

        /// The day (ISO 8601) in `column`, which must not be empty.
        public LocalDate day(String column) {
            return parsed(column, "a day such as 2020-04-01", LocalDate::parse);
        }

        /// The value of `column` as `parse` reads it.
        ///
        /// @param expected what the value should be, in words that follow "was expected to have"
        /// @throws IllegalStateException if `parse` refuses it as an illegal argument or an unreadable date
        public <T> T parsed(String column, String expected, Function<String, T> parse) {
            var value = text(column);
            try {
                return parse.apply(value);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                var fault = fault(file, line, "\"" + value + "\"", expected + " in column " + column);
                fault.initCause(e);
                throw fault;
            }
        }
    }
}
