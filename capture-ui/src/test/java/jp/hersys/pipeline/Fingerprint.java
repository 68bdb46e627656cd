package jp.hersys.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Sha256;

/// What a register holds of a publisher, so that two registers can be compared: rows counted and their contents added
/// up in any order, without running numbers and without the time of the clock.
final class Fingerprint {

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("cases", "select to_jsonb(t) - 'id' from cases t where publisher_code = ?"),
            Map.entry("case_versions", """
                    select to_jsonb(t) - 'case_id' - 'import_id' || jsonb_build_object('key', c.row_key)
                    from case_versions t join cases c on c.id = t.case_id where t.publisher_code = ?"""),
            Map.entry("row_findings", "select to_jsonb(t) - 'import_id' from row_findings t where publisher_code = ?"),
            Map.entry("imports", """
                    select to_jsonb(t) - 'id' - 'public_id' - 'file_id' - 'received_at' from imports t
                    where publisher_code = ?"""),
            Map.entry("import_files", """
                    select to_jsonb(f.sha256) from imports i join files f on f.id = i.file_id
                    where i.publisher_code = ?"""),
            Map.entry("editions", """
                    select to_jsonb(t) - 'id' - 'public_id' - 'opened_at' - 'published_at'
                        || jsonb_build_object('published', published_at is not null)
                    from editions t where publisher_code = ?"""),
            Map.entry("figures", "select to_jsonb(t) - 'edition_id' from figures t where publisher_code = ?"),
            Map.entry("figure_cells", "select to_jsonb(t) - 'edition_id' from figure_cells t where publisher_code = ?"),
            Map.entry("exclusions", "select to_jsonb(t) - 'edition_id' from exclusions t where publisher_code = ?"),
            Map.entry("edition_files", """
                    select jsonb_build_object('path', t.path, 'sha256', f.sha256)
                    from edition_files t join files f on f.id = t.file_id where t.publisher_code = ?"""),
            Map.entry("edition_requests", """
                    select to_jsonb(t) - 'id' - 'requested_at' - 'requested_by' - 'begun_at' - 'done_at'
                        || jsonb_build_object('done', done_at is not null)
                    from edition_requests t where publisher_code = ?"""),
            Map.entry("audit", """
                    select to_jsonb(purpose) from audit_entries where publisher_code = ?
                    and purpose in ('import.apply-archive', 'import.receive-archive', 'edition.publish')"""));

    private static final Map<String, String> LEFT_OVER = Map.of(
            "left over: staged rows", "select count(*) from staging.import_rows",
            "left over: imports", "select count(*) from imports where state in ('RECEIVED', 'READ')",
            "left over: runs", """
                    select count(*) from batch.batch_job_execution e
                    where end_time is null or not exists (
                        select from batch.batch_job_execution n where n.job_instance_id = e.job_instance_id
                        and n.status = 'COMPLETED')""",
            "left over: steps", """
                    select count(*) from batch.batch_step_execution where status in ('STARTING', 'STARTED')""",
            "left over: files", """
                    select count(*) from files f where not exists (select from imports where file_id = f.id)
                    and not exists (select from edition_files where file_id = f.id)""",
            "left over: parts", """
                    select count(*) from file_parts p where not exists (select from files where id = p.file_id)""");

    private Fingerprint() {}

    /// Contents by part; the parts that begin with "left over" count what an interrupted run must not leave behind.
    static TreeMap<String, String> of(Connection superuser, LocalGovernmentCode publisher) throws SQLException {
        var parts = new TreeMap<String, String>();
        try (var zone = superuser.createStatement()) {
            zone.execute("set time zone 'UTC'");
        }
        for (var part : PARTS.entrySet()) {
            var sql = "select count(*) || ' rows ' || coalesce(sum(hashtextextended(content::text, 7)::numeric), 0)"
                    + " from (" + part.getValue() + ") t (content)";
            try (var statement = superuser.prepareStatement(sql)) {
                statement.setString(1, publisher.value());
                parts.put(part.getKey(), first(statement.executeQuery()));
            }
        }
        for (var part : LEFT_OVER.entrySet()) {
            try (var statement = superuser.prepareStatement(part.getValue())) {
                parts.put(part.getKey(), first(statement.executeQuery()));
            }
        }
        return parts;
    }

    private static String first(java.sql.ResultSet rows) throws SQLException {
        try (rows) {
            rows.next();
            return rows.getString(1);
        }
    }

    static String sha256(byte[] bytes) {
        var digest = Sha256.begin();
        digest.update(bytes);
        return Sha256.end(digest);
    }
}
