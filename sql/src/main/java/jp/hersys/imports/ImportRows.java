package jp.hersys.imports;

import java.util.List;
import jp.hersys.audit.Access;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.SqlSessionTemplate;

/// What became of each row of a file, page by page, and what was said of one case over time. Rows speak of single
/// persons: each look stands in the audit.
public final class ImportRows {

    private final Access access;
    private final ImportRowMapper rows;

    private ImportRows(Access access, ImportRowMapper rows) {
        this.access = access;
        this.rows = rows;
    }

    /// Over the register's statements.
    public static ImportRows of(SqlSessionTemplate session, Access access) {
        var configuration = session.getConfiguration();
        if (!configuration.hasMapper(ImportRowMapper.class)) {
            configuration.addMapper(ImportRowMapper.class);
        }
        return new ImportRows(access, session.getMapper(ImportRowMapper.class));
    }

    /// Rows of an applied list with this fate, in the order of the file; of a held one, the cases that it would
    /// withdraw. {@link RowFate#UNCHANGED} can be told of full lists only: rows of additions that said what
    /// was known are counted and not kept.
    ///
    /// @param rowKey number looked for; null for all
    /// @param after  last row of the page before; null for the first page
    /// @throws jp.hersys.audit.NotAllowed when the actor may not see rows of this publisher
    public List<FateRow> page(
            Import file, RowFate fate, @Nullable String rowKey, @Nullable FateRow after, int limit, Actor actor) {
        access.demand(actor, Duty.CLERK, file.publisherCode());
        if (!tells(file, fate)) {
            return List.of();
        }
        var knownAt = file.knownAt();
        var recordedAt = file.recordedAt();
        var asked = new ImportRowMapper.Asked(
                file.id(),
                file.publisherCode(),
                knownAt == null ? file.receivedAt() : knownAt,
                recordedAt == null ? file.receivedAt() : recordedAt,
                rowKey,
                after,
                limit);
        var subject = "import " + file.id() + " " + fate;
        boolean held = file.state() == ImportState.HELD;
        return access.as(actor, file.publisherCode(), "import.rows", subject, () -> look(asked, fate, held));
    }

    private List<FateRow> look(ImportRowMapper.Asked asked, RowFate fate, boolean held) {
        return switch (fate) {
            case ACCEPTED -> rows.accepted(asked);
            case CHANGED -> rows.changed(asked);
            case UNCHANGED -> rows.unchanged(asked);
            case WITHDRAWN -> held ? rows.vanishing(asked) : rows.withdrawn(asked);
        };
    }

    /// Rows of an applied import that were refused, or that entered and were noted, in the order of the file.
    ///
    /// @param after last row of the page before; null for the first page
    /// @throws jp.hersys.audit.NotAllowed when the actor may not see rows of this publisher
    public List<RowFinding> findings(
            Import file, boolean refused, @Nullable String rowKey, @Nullable RowFinding after, int limit, Actor actor) {
        access.demand(actor, Duty.CLERK, file.publisherCode());
        return access.as(
                actor,
                file.publisherCode(),
                "import.rows",
                "import " + file.id() + (refused ? " REFUSED" : " NOTED"),
                () -> rows.findings(file.id(), refused, rowKey, after == null ? 0 : after.position(), limit));
    }

    /// All that was said of the case with this number, newest first; nothing where there is none.
    ///
    /// @throws jp.hersys.audit.NotAllowed when the actor may not see rows of this publisher
    public List<CaseVersion> history(LocalGovernmentCode publisher, String rowKey, Actor actor) {
        access.demand(actor, Duty.CLERK, publisher);
        return access.as(
                actor, publisher, "case.history", "publisher " + publisher, () -> rows.versions(publisher, rowKey));
    }

    /// Whether rows with this fate can be named one by one; never those of sets of counts, which are not versions of
    /// a case.
    public static boolean tells(Import file, RowFate fate) {
        if (file.kind() == ImportKind.TOTALS) {
            return false;
        }
        return switch (file.state()) {
            case APPLIED -> fate != RowFate.UNCHANGED || Boolean.TRUE.equals(file.fullList());
            case HELD -> fate == RowFate.WITHDRAWN;
            case RECEIVED, READ, REFUSED -> false;
        };
    }
}
