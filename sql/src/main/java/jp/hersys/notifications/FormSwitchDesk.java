package jp.hersys.notifications;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/// Where a prefecture decides from which day its institutions use the form for persons at low risk (V4) and notify four
/// categories only (V5).
public final class FormSwitchDesk {

    private final Access access;
    private final FormSwitchMapper switches;

    /// A desk over the register.
    public FormSwitchDesk(Access access, SqlSession session) {
        this.access = access;
        this.switches = session.getMapper(FormSwitchMapper.class);
    }

    /// Whether the actor decides for a prefecture: responsible staff of the prefecture as a whole or of its head
    /// office.
    public boolean mayDecide(Actor actor) {
        var standing = actor.standing();
        return actor.scope().isPrefecture()
                && actor.may(Duty.PRESS)
                && access.may(actor, DataGroup.STATISTICS, Operation.WRITE)
                && (standing == null || standing.organisationType().equals(Organisation.PREFECTURE));
    }

    /// What the actor's prefecture decided; empty where it decided nothing.
    ///
    /// @throws NotAllowed when the actor does not decide for a prefecture
    public Optional<FormDecision> find(Actor actor) {
        demand(actor);
        return access.look(actor, () -> switches.find(actor.scope()));
    }

    /// Decides for the actor's prefecture: every form that is opened or submitted from now on follows it, as its day of
    /// diagnosis says. What was decided before stands in the audit.
    ///
    /// @throws NotAllowed when the actor does not decide for a prefecture
    public FormDecision decide(FormSwitches wanted, Actor actor) {
        demand(actor);
        return access.write(actor, () -> {
            var before =
                    switches.find(actor.scope()).map(FormDecision::switches).orElse(FormSwitches.NONE);
            switches.set(actor.scope(), wanted, actor.label());
            access.note(
                    actor,
                    "form-switches.set",
                    "prefecture " + actor.scope(),
                    Map.of("before", told(before), "after", told(wanted)));
            return switches.find(actor.scope()).orElseThrow();
        });
    }

    private void demand(Actor actor) {
        if (!mayDecide(actor)) {
            throw new NotAllowed();
        }
    }

    private static Map<String, @Nullable LocalDate> told(FormSwitches switches) {
        var told = new HashMap<String, @Nullable LocalDate>();
        told.put("low_risk_from", switches.lowRiskFrom());
        told.put("four_categories_from", switches.fourCategoriesFrom());
        return told;
    }
}
