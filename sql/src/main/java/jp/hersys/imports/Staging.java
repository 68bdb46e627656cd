package jp.hersys.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import jp.hersys.audit.Access;
import jp.hersys.cases.LineListRow;
import jp.hersys.imports.StagingMapper.Repeated;
import jp.hersys.intake.Fact;
import jp.hersys.intake.Finding;
import jp.hersys.intake.FindingsJson;
import jp.hersys.intake.Severity;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.totals.TotalsRow;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// The first half of the door: rows as they were read, before any fact is touched. COPY writes them, batch by batch;
/// each batch is a transaction, so that reading goes on after the last whole batch when the program is killed.
public final class Staging {

    private static final String COPY = """
            copy staging.import_rows (import_id, position, line, row_key, findings, refused, announced_on, onset_on,
                residence, residence_code, age_band_code, sex_code, occupation, condition_code, symptoms, travel_history_code,
                discharged_code, remarks) from stdin""";
    private static final int CASE_COLUMNS = 12;
    private static final String COPY_COUNTS = """
            copy staging.import_totals (import_id, position, area_code, first_day, last_day, measure_code, method_code,
                value) from stdin""";

    private final DataSource dataSource;
    private final Access access;
    private final ImportMapper imports;
    private final StagingMapper staging;

    Staging(DataSource dataSource, Access access, ImportMapper imports, StagingMapper staging) {
        this.dataSource = dataSource;
        this.access = access;
        this.imports = imports;
        this.staging = staging;
    }

    /// Rows staged so far: as many of the file's first data rows need not be staged again.
    public long rows(Id<Import> id, Actor actor) {
        return access.look(actor, () -> staging.rows(id));
    }

    /// Writes one batch and says how far reading has come.
    ///
    /// @param rowsSoFar rows staged with this batch included
    public void write(Id<Import> id, List<ReadRow> batch, long rowsSoFar, Actor actor) {
        var rows = new CopyLines(batch.size());
        var counts = new CopyLines(0);
        long position = rowsSoFar - batch.size();
        for (var row : batch) {
            append(rows, counts, id, ++position, row);
        }
        access.write(actor, () -> {
            copy(COPY, rows);
            copy(COPY_COUNTS, counts);
            imports.progress(id, rowsSoFar);
            return rowsSoFar;
        });
    }

    /// Every row is staged: numbers that stand twice are refused, the counts are fixed.
    ///
    /// @param encoding which was taken
    public void finish(Id<Import> id, String encoding, Actor actor) {
        finish(id, encoding, false, actor);
    }

    /// Every row is staged: numbers that stand twice, and periods of which a count stands twice, are refused, the
    /// counts are fixed.
    ///
    /// @param encoding which was taken
    /// @param repair   whether the file holds refused rows of an earlier one: a row that was refused because its
    ///                 number stood there twice, and still bears it, would overwrite the case of that number
    public void finish(Id<Import> id, String encoding, boolean repair, Actor actor) {
        access.write(actor, () -> {
            staging.analyze();
            var kind = imports.find(id).orElseThrow().kind();
            var repeated = switch (kind) {
                case CASES -> staging.repeated(id);
                case TOTALS -> staging.repeatedCounts(id);
            };
            for (var row : repeated) {
                staging.refuse(id, row.position(), FindingsJson.write(refusal(kind, row)));
            }
            if (repair) {
                staging.refuseStillRepeated(id)
                        .forEach(row -> staging.explain(id, row.position(), FindingsJson.write(refusal(kind, row))));
            }
            if (kind == ImportKind.TOTALS) {
                staging.clearRefusedCounts(id);
            }
            imports.read(id, encoding, staging.rows(id), staging.refused(id));
            return id;
        });
    }

    private static Finding refusal(ImportKind kind, Repeated row) {
        var firstLine = String.valueOf(row.firstLine());
        return switch (kind) {
            case CASES -> Finding.refuse("row.number-repeated", "No", row.rowKey(), firstLine);
            case TOTALS -> Finding.refuse("row.period-repeated", "", row.rowKey(), firstLine);
        };
    }

    /// The file is refused as a whole: nothing stays of its rows.
    public void refuse(Import file, Finding finding, Actor actor) {
        access.write(actor, () -> {
            staging.clear(file.id());
            imports.refused(file.id(), finding);
            access.note(actor, file.publisherCode(), "import.refuse", "import " + file.id());
            return file;
        });
    }

    private void copy(String into, CopyLines lines) {
        if (lines.isEmpty()) {
            return;
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into);
            byte[] bytes = lines.bytes();
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } catch (SQLException failure) {
            throw new UncheckedIOException(new IOException("The rows could not be staged.", failure));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void append(CopyLines rows, CopyLines counts, Id<Import> id, long position, ReadRow row) {
        boolean refused = row.findings().stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
        rows.number(id.value()).number(position).number(row.line()).text(row.rowKey());
        rows.text(row.findings().isEmpty() ? null : FindingsJson.write(row.findings()));
        rows.text(refused ? "t" : "f");
        switch (row.fact()) {
            case LineListRow fact -> append(rows, fact);
            case TotalsRow fact -> {
                rows.nothing(CASE_COLUMNS);
                append(counts, id, position, fact);
            }
            case null -> rows.nothing(CASE_COLUMNS);
            case Fact unknown ->
                throw new IllegalArgumentException("There is no place to stage a "
                        + unknown.getClass().getSimpleName() + ", line " + row.line() + ".");
        }
        rows.end();
    }

    private static void append(CopyLines rows, LineListRow fact) {
        rows.text(fact.announcedOn().toString());
        rows.text(fact.onsetOn() == null ? null : fact.onsetOn().toString());
        rows.text(fact.residence()).text(fact.residenceCode());
        rows.text(fact.ageBandCode()).text(fact.sexCode());
        rows.text(fact.occupation()).text(fact.conditionCode()).text(fact.symptoms());
        rows.text(fact.travelHistoryCode()).text(fact.dischargedCode()).text(fact.remarks());
    }

    private static void append(CopyLines counts, Id<Import> id, long position, TotalsRow fact) {
        for (var count : fact.counts()) {
            counts.number(id.value()).number(position).text(fact.areaCode());
            counts.text(fact.firstDay().toString()).text(fact.lastDay().toString());
            counts.text(count.measureCode()).text(count.methodCode()).number(count.value());
            counts.end();
        }
    }
}
