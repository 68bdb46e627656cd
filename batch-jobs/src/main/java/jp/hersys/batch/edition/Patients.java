package jp.hersys.batch.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import javax.sql.DataSource;
import jp.hersys.codelists.CodeLists;
import jp.hersys.jurisdictions.AreaKind;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.PatientLine;
import jp.hersys.reports.PatientsFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// 陽性患者属性 of an edition: every counted case, streamed from the register in the order of its number.
final class Patients {

    private static final int FETCH = 5_000;

    private final EditionContent content;
    private final DataSource dataSource;
    private final Areas areas;
    private final Map<String, String> ages = new HashMap<>();
    private final Map<String, String> sexes = new HashMap<>();
    private final Map<String, String> conditions = new HashMap<>();

    Patients(EditionContent content, DataSource dataSource, Areas areas, CodeLists codes) {
        this.content = content;
        this.dataSource = dataSource;
        this.areas = areas;
        codes.codes("age-bands").forEach(code -> ages.put(code.code(), code.more("open_data_label")));
        codes.codes("sexes").forEach(code -> sexes.put(code.code(), code.more("open_data_label")));
        codes.codes("conditions").forEach(code -> conditions.put(code.code(), code.more("open_data_label")));
    }

    /// Writes them inside the running transaction.
    void write(OutputStream out) throws IOException {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.prepareStatement(sql());
                var rows = query(statement)) {
            PatientsFile.write(new Lines(rows), out);
        } catch (SQLException failure) {
            throw new IOException("The cases of the edition could not be read.", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private String sql() {
        return """
                select ltrim(c.row_key), c.publisher_code, v.announced_on, v.onset_on, v.residence, v.age_band_code, v.sex_code,
                       v.occupation, v.condition_code, v.symptoms, v.travel_history_code, v.discharged_code, v.remarks
                from countable_cases v join cases c on c.id = v.case_id
                where (? = '000000' and (v.counted_with is null or v.publisher_code < all (v.counted_with))
                       or v.publisher_code = ?) and v.recorded_at <= ?
                  and (v.superseded_at is null or v.superseded_at > ?) and v.announced_on <= ?
                order by c.publisher_code, length(c.row_key), c.row_key
                """;
    }

    private ResultSet query(java.sql.PreparedStatement statement) throws SQLException {
        var knownAt = OffsetDateTime.ofInstant(content.knownAt(), ZoneOffset.UTC);
        statement.setFetchSize(FETCH);
        statement.setString(1, content.publisherCode());
        statement.setString(2, content.publisherCode());
        statement.setObject(3, knownAt);
        statement.setObject(4, knownAt);
        statement.setObject(5, content.day());
        return statement.executeQuery();
    }

    private final class Lines implements Iterator<PatientLine> {

        private final ResultSet rows;
        private final Map<String, String[]> names = new HashMap<>();
        private boolean ready;
        private boolean ended;

        Lines(ResultSet rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            try {
                if (!ready && !ended) {
                    ready = rows.next();
                    ended = !ready;
                }
                return ready;
            } catch (SQLException failure) {
                throw new UncheckedIOException(new IOException("The cases of the edition broke off.", failure));
            }
        }

        @Override
        public PatientLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            try {
                return line();
            } catch (SQLException failure) {
                throw new UncheckedIOException(new IOException("The cases of the edition broke off.", failure));
            }
        }

        private PatientLine line() throws SQLException {
            var publisher = rows.getString(2);
            var name = names.computeIfAbsent(publisher, this::names);
            return new PatientLine(
                    rows.getString(1),
                    publisher,
                    name[0],
                    name[1],
                    Objects.requireNonNull(rows.getObject(3, LocalDate.class)),
                    rows.getObject(4, LocalDate.class),
                    orEmpty(rows.getString(5)),
                    label(ages, rows.getString(6)),
                    label(sexes, rows.getString(7)),
                    orEmpty(rows.getString(8)),
                    label(conditions, rows.getString(9)),
                    orEmpty(rows.getString(10)),
                    flag(rows.getString(11)),
                    flag(rows.getString(12)),
                    orEmpty(rows.getString(13)));
        }

        private String[] names(String publisher) {
            var code = new LocalGovernmentCode(publisher);
            var area = areas.withCode(publisher).orElseThrow();
            return area.kind() == AreaKind.PREFECTURE
                    ? new String[] {area.name(), ""}
                    : new String[] {
                        areas.prefecture(code.prefecture()).orElseThrow().name(), area.name()
                    };
        }
    }

    private static String label(Map<String, String> labels, @Nullable String code) {
        return code == null ? "" : labels.getOrDefault(code, "");
    }

    private static String flag(@Nullable String code) {
        return "Y".equals(code) ? "1" : "N".equals(code) ? "0" : "";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
