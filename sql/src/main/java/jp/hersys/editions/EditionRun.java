package jp.hersys.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// How far the job has come with a request.
///
/// @param id            the request
/// @param publisherCode whose edition
/// @param day           day of which it speaks
/// @param revision      第N報 of that day
/// @param requestedAt   when it was asked for
/// @param requestedBy   label of who asked
/// @param dueAt         when the schedule made it due; null when a person asked
/// @param late          whether a slot was begun later than it should have been
/// @param begunAt       when the last try began; null while it waits
/// @param doneAt        when it ended for good; null while it waits or runs
/// @param failure       why the last try failed, in one sentence; null when it has not
/// @param edition       what stands in the address of the edition; null until it is published
/// @param stepsDone     how many of {@link #STEPS} are done
/// @param step          the step that was begun last; null before the first
/// @param overtaken     whether a later edition of the same day is published
public record EditionRun(
        Id<EditionRequest> id,
        LocalGovernmentCode publisherCode,
        LocalDate day,
        int revision,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant dueAt,
        boolean late,
        @Nullable Instant begunAt,
        @Nullable Instant doneAt,
        @Nullable String failure,
        @Nullable UUID edition,
        int stepsDone,
        @Nullable String step,
        boolean overtaken) {

    /// The steps of the job in their order.
    public static final List<String> STEPS =
            List.of("openEdition", "countFigures", "recordExclusions", "render", "controlTotals", "closeEdition");

    /// Where a run stands.
    public enum State {
        /// Nobody has begun.
        WAITING,
        /// It is being made.
        RUNNING,
        /// It is published.
        PUBLISHED,
        /// It failed and rests until somebody retries.
        FAILED
    }

    /// Where it stands.
    public State state() {
        if (doneAt == null) {
            return begunAt == null ? State.WAITING : State.RUNNING;
        }
        return failure == null ? State.PUBLISHED : State.FAILED;
    }

    /// Whether it may be tried again: never where a later edition of that day is out, which it would contradict.
    public boolean mayBeRetried() {
        return state() == State.FAILED && !overtaken;
    }
}
