package jp.hersys.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import jp.hersys.audit.Access;
import jp.hersys.intake.Finding;
import jp.hersys.intake.FindingsJson;
import jp.hersys.intake.Severity;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// The first half of the door: rows as they were read, before any fact is touched. COPY writes them, batch by batch;
/// each batch is a transaction, so that reading goes on after the last whole batch when the program is killed.
public final class Staging {

    private static final String COPY = """
            copy staging.import_rows (import_id, position, line, row_key, findings, refused, announced_on, onset_on,
                residence, residence_code, age_band_code, sex_code, occupation, condition_code, symptoms, travel_history_code,
                discharged_code, remarks) from stdin""";

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
        var lines = new CopyLines(batch.size());
        long position = rowsSoFar - batch.size();
        for (var row : batch) {
            append(lines, id, ++position, row);
        }
        access.write(actor, () -> {
            copy(lines);
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

    /// Every row is staged: numbers that stand twice are refused, the counts are fixed.
    ///
    /// @param encoding which was taken
    /// @param repair   whether the file holds refused rows of an earlier one: a row that was refused because its
    ///                 number stood there twice, and still bears it, would overwrite the case of that number
    public void finish(Id<Import> id, String encoding, boolean repair, Actor actor) {
        access.write(actor, () -> {
            staging.analyze();
            for (var repeated : staging.repeated(id)) {
                var finding = Finding.refuse(
                        "row.number-repeated", "No", repeated.rowKey(), String.valueOf(repeated.firstLine()));
                staging.refuse(id, repeated.position(), FindingsJson.write(finding));
            }
            if (repair) {
                staging.refuseStillRepeated(id)
                        .forEach(still -> staging.explain(
                                id,
                                still.position(),
                                FindingsJson.write(Finding.refuse(
                                        "row.number-repeated",
                                        "No",
                                        still.rowKey(),
                                        String.valueOf(still.firstLine())))));
            }
            imports.read(id, encoding, staging.rows(id), staging.refused(id));
            return id;
        });
    }

    /// The file is refused as a whole: nothing stays of its rows.
    public void refuse(Import file, Finding finding, Actor actor) {
        access.write(actor, () -> {
            staging.clear(file.id());
            imports.refused(file.id(), finding);
            access.note(actor, file.publisherCode(), "import.refuse", "import " + file.id(), "{}");
            return file;
        });
    }

    private void copy(CopyLines lines) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            byte[] bytes = lines.text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } catch (SQLException failure) {
            throw new UncheckedIOException(new IOException("The rows could not be staged.", failure));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void append(CopyLines lines, Id<Import> id, long position, ReadRow row) {
        boolean refused = row.findings().stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
        lines.number(id.value()).number(position).number(row.line()).text(row.rowKey());
        lines.text(row.findings().isEmpty() ? null : FindingsJson.write(row.findings()));
        lines.text(refused ? "t" : "f");
        var fact = row.caseRow();
        if (fact == null) {
            for (int i = 0; i < 12; i++) {
                lines.text(null);
            }
        } else {
            lines.text(fact.announcedOn().toString());
            lines.text(fact.onsetOn() == null ? null : fact.onsetOn().toString());
            lines.text(fact.residence()).text(fact.residenceCode());
            lines.text(fact.ageBandCode()).text(fact.sexCode());
            lines.text(fact.occupation()).text(fact.conditionCode()).text(fact.symptoms());
            lines.text(fact.travelHistoryCode()).text(fact.dischargedCode()).text(fact.remarks());
        }
        lines.end();
    }

    /// Rows in PostgreSQL's COPY text format.
    private static final class CopyLines {

        private static final int USUAL_LINE = 160;
        private final StringBuilder text;
        private boolean first = true;

        CopyLines(int lines) {
            text = new StringBuilder(lines * USUAL_LINE);
        }

        CopyLines number(long value) {
            separate();
            text.append(value);
            return this;
        }

        CopyLines text(@Nullable String value) {
            separate();
            if (value == null) {
                text.append("\\N");
                return this;
            }
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
            return this;
        }

        void end() {
            text.append('\n');
            first = true;
        }

        private void separate() {
            if (!first) {
                text.append('\t');
            }
            first = false;
        }
    }
}
