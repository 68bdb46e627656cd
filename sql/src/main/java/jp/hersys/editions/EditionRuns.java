package jp.hersys.editions;

import java.util.List;
import java.util.Optional;
import jp.hersys.audit.Access;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;

/// How the making of editions goes, for those who watch it.
public final class EditionRuns {

    private final Access access;
    private final EditionRunMapper runs;

    /// Over the runs of the register.
    public EditionRuns(Access access, EditionRunMapper runs) {
        this.access = access;
        this.runs = runs;
    }

    /// The newest runs that `actor` may see: those that are not done first.
    public List<EditionRun> newest(int limit, Actor actor) {
        return access.look(actor, () -> runs.newest(limit));
    }

    /// The run that made an edition, if `actor` may see it.
    public Optional<EditionRun> of(Edition edition, Actor actor) {
        return access.look(actor, () -> runs.of(edition));
    }

    /// Opens a failed request again: the same edition goes on at the step that failed.
    ///
    /// @return false when there is nothing to retry: another has done it, or a later edition of the day is out
    /// @throws jp.hersys.audit.NotAllowed when the actor may not publish for this publisher
    public boolean retry(EditionRun run, Actor actor) {
        access.demand(actor, Duty.PRESS, run.publisherCode());
        return access.write(actor, () -> {
            boolean open = runs.reopen(run.id()) == 1;
            if (open) {
                access.note(actor, run.publisherCode(), "edition.retry", "request " + run.id());
            }
            return open;
        });
    }
}
