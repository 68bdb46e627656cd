package jp.hersys.audit;

import java.util.Objects;
import jp.hersys.register.Actor;

/// What row security is told of the one at work; empty where there is nothing to tell.
///
/// @param actor            label of the one at work
/// @param staff            log-in of the person
/// @param body             body worked for
/// @param publishers       publisher whose lists and statistics may be touched
/// @param organisation     organisation worked for
/// @param organisationType its type
record Permit(
        String actor, String staff, String body, String publishers, String organisation, String organisationType) {

    /// @param statistics whether lists and statistics may be touched
    static Permit of(Actor actor, boolean statistics) {
        var standing = actor.standing();
        return new Permit(
                actor.label(),
                Objects.requireNonNullElse(actor.login(), ""),
                actor.scope().value(),
                statistics ? actor.scope().value() : "",
                standing == null ? "" : standing.organisation().toString(),
                standing == null ? "" : standing.organisationType());
    }

    /// Whose records may be touched.
    String reach() {
        return publishers + "/" + organisation;
    }
}
