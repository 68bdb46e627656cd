package jp.hersys.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.hersys.audit.Access;
import jp.hersys.calendar.Jst;
import jp.hersys.imports.IntakeStatements.ChangeCounts;
import jp.hersys.imports.IntakeStatements.Recording;
import jp.hersys.imports.IntakeStatements.Scope;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.PublisherMapper;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.register.PublisherLock;
import org.jspecify.annotations.Nullable;

/// The door's second half: staged rows become versions, of a line list those of cases, of a set of counts those of
/// reported totals.
///
/// A full list is one transaction: what it adds, changes and no longer names, the fate of every row, the audit, all or
/// nothing. An addition goes in transactions of at most 10,000 rows, each with a moment of its own. Killed anywhere,
/// it is taken up again where the last transaction ended: no row twice, none lost.
public final class ListIntake {

    private static final int ROWS_PER_ADDITION = 10_000;
    private static final int HUNDRED = 100;

    private final Access access;
    private final ImportMapper imports;
    private final StagingMapper staging;
    private final Map<ImportKind, IntakeStatements> statements;
    private final PublisherMapper publishers;
    private final PublisherLock lock;

    ListIntake(
            Access access,
            ImportMapper imports,
            StagingMapper staging,
            Map<ImportKind, IntakeStatements> statements,
            PublisherMapper publishers,
            PublisherLock lock) {
        this.access = access;
        this.imports = imports;
        this.staging = staging;
        this.statements = statements;
        this.publishers = publishers;
        this.lock = lock;
    }

    /// Applies an import that was read, or holds or refuses it as a whole; does nothing when it is not waiting for
    /// that. If its staged rows were lost with a crash of PostgreSQL, it goes back to be read again.
    ///
    /// @param actor must be allowed to see the nation, because national editions fix moments too
    public void apply(Id<Import> id, Actor actor) {
        while (access.write(actor, () -> applyPart(id, actor))) {
            // the next ten thousand of an addition
        }
    }

    /// @return whether rows are left
    private boolean applyPart(Id<Import> id, Actor actor) {
        if (imports.lockedState(id) != ImportState.READ) {
            return false;
        }
        var list = imports.find(id).orElseThrow();
        boolean begun = list.recordedAt() != null;
        if (stagedRowsAreLost(list)) {
            staging.clear(id);
            imports.readAgain(id);
            return false;
        }
        var moment = lock.momentToRecord(list.publisherCode(), askedMoment(list));
        if (moment.isEmpty()) {
            settle(list, Finding.refuse("file.moment-taken", "", asked(list)), actor);
            return false;
        }
        boolean full = Boolean.TRUE.equals(list.fullList());
        if (full && imports.overtaken(id)) {
            settle(list, Finding.refuse("file.overtaken", "", null), actor);
            return false;
        }
        long lastPosition = full ? Long.MAX_VALUE : staging.positionAfter(id, ROWS_PER_ADDITION);
        var scope = new Scope(id, list.publisherCode(), lastPosition, full);
        var lists = Objects.requireNonNull(statements.get(list.kind()));
        staging.preferHashJoins();
        lists.compare(scope);
        lists.findVanished(scope);
        var counts = lists.count(scope);
        if (shrinksTooMuch(list, counts)) {
            return false;
        }
        lists.write(scope, new Recording(moment.get(), list.receivedBy()));
        if (!begun) {
            imports.keepRowFindings(id, list.publisherCode(), moment.get());
        }
        staging.clearUpTo(id, lastPosition);
        boolean last = full || staging.rows(id) == 0;
        imports.applied(
                id, counts.accepted(), counts.changed(), counts.unchanged(), counts.withdrawn(), moment.get(), last);
        access.note(actor, list.publisherCode(), purpose(list), "import " + id, detail(list, counts));
        return !last;
    }

    // Parts of an archive follow each other at its moment, not now.
    private static @Nullable Instant askedMoment(Import list) {
        return list.recordedAt() == null || list.knownAt() == null
                ? list.knownAt()
                : list.recordedAt().plus(1, ChronoUnit.MICROS);
    }

    // Of an addition that has begun, the rows applied are no longer staged.
    private boolean stagedRowsAreLost(Import list) {
        long applied = list.accepted() + list.changed() + list.unchanged();
        long staged = staging.rows(list.id()) - staging.refused(list.id());
        return staged + applied != list.rowsRead() - list.refused();
    }

    private boolean shrinksTooMuch(Import list, ChangeCounts counts) {
        var limit = publishers.settingsOf(list.publisherCode()).shrinkLimit();
        boolean tooMuch = counts.withdrawn() > 0
                && BigDecimal.valueOf(counts.withdrawn()).compareTo(limit.multiply(BigDecimal.valueOf(counts.known())))
                        > 0;
        if (!tooMuch || list.acceptShrink()) {
            return false;
        }
        imports.held(
                list.id(),
                Finding.hold(
                        "file.shrinks",
                        "",
                        String.valueOf(list.rowsRead()),
                        String.valueOf(counts.known()),
                        String.valueOf(counts.withdrawn()),
                        limit.multiply(BigDecimal.valueOf(HUNDRED))
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()));
        return true;
    }

    private void settle(Import list, Finding finding, Actor actor) {
        staging.clear(list.id());
        imports.refused(list.id(), finding);
        access.note(actor, list.publisherCode(), "import.refuse", "import " + list.id());
    }

    private static String asked(Import list) {
        return list.knownAt() == null ? "" : Jst.text(list.knownAt());
    }

    private static String purpose(Import list) {
        return list.knownAt() == null ? "import.apply" : "import.apply-archive";
    }

    private static Map<String, ?> detail(Import list, ChangeCounts counts) {
        var detail = new HashMap<String, Object>();
        detail.put("accepted", counts.accepted());
        detail.put("changed", counts.changed());
        detail.put("unchanged", counts.unchanged());
        detail.put("withdrawn", counts.withdrawn());
        detail.put("refused", list.refused());
        if (list.knownAt() != null) {
            detail.put("knownAt", list.knownAt());
        }
        return detail;
    }
}
