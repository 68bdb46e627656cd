package jp.hersys.episodes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hersys.audit.Access;
import jp.hersys.audit.NotAllowed;
import jp.hersys.episodes.EmergencyMapper.Named;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.persons.FormerId;
import jp.hersys.persons.HersysId;
import jp.hersys.persons.PersonSearch;
import jp.hersys.persons.TypedId;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;
import jp.hersys.rights.AccessRules;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import jp.hersys.rights.Relation;
import org.apache.ibatis.session.SqlSession;

/// Where a health centre opens a record to which it stands in no relation, for an hour, with a typed reason (緊急閲覧),
/// and where others sign that afterwards. Nothing is looked up before the reason is there.
public final class EmergencyDesk {

    /// Fewest characters of a reason.
    public static final int SHORTEST_REASON = 10;

    /// Most records that a person opens, or tries to open, within an hour: who needs more asks the health centre.
    public static final int MOST_IN_AN_HOUR = 10;

    private final Access access;
    private final EmergencyMapper emergencies;
    private final AccessRules rules = AccessRules.shipped();

    /// A desk over the register.
    public EmergencyDesk(Access access, SqlSession session) {
        this.access = access;
        this.emergencies = session.getMapper(EmergencyMapper.class);
    }

    /// Whether the actor may open records in an emergency.
    public boolean mayOpen(Actor actor) {
        var standing = actor.standing();
        return standing != null
                && actor.may(Duty.CLERK)
                && rules.relations(standing.organisationType(), DataGroup.NOTIFICATION, Operation.READ)
                        .contains(Relation.EMERGENCY);
    }

    /// Whether the actor signs what was opened: a supervisor of a health centre.
    public boolean mayReview(Actor actor) {
        return mayOpen(actor) && actor.may(Duty.PRESS);
    }

    /// Opens the record of this name.
    ///
    /// @param typed  HER-SYS ID or number of a notification, whole
    /// @param reason why, at least {@link #SHORTEST_REASON} characters
    /// @throws NotAllowed when the actor may not open records in an emergency
    public Opening open(String typed, String reason, Actor actor) {
        if (!mayOpen(actor)) {
            throw new NotAllowed();
        }
        var key = key(typed);
        if (key.isEmpty()) {
            return new Opening.Unreadable();
        }
        var why = reason.strip();
        if (why.codePointCount(0, why.length()) < SHORTEST_REASON) {
            return new Opening.ReasonTooShort();
        }
        return access.write(actor, () -> open(key.get(), why, actor.organisation(), actor));
    }

    private Opening open(String key, String reason, Id<?> self, Actor actor) {
        var visible = find(key);
        if (visible.isPresent()) {
            access.note(
                    actor, "emergency.visible", "notification " + visible.get().number());
            return new Opening.Visible(visible.get().publicId());
        }
        emergencies.oneByOne(actor.label());
        if (emergencies.tries(actor.label()) >= MOST_IN_AN_HOUR) {
            access.note(actor, "emergency.too-many", kind(key));
            return new Opening.TooMany();
        }
        emergencies.name(key, "");
        var found = named(key);
        if (found.isEmpty()) {
            emergencies.name("", "");
            access.note(actor, "emergency.not-found", kind(key));
            return new Opening.NothingThere();
        }
        var number = found.get().number();
        var until = emergencies.open(found.get().episodeId(), self, number, reason, actor.label());
        emergencies.name("", "");
        access.note(actor, "emergency.open", "notification " + number, Map.of("by", kind(key)));
        return new Opening.Opened(found.get().publicId(), until);
    }

    private Optional<Named> find(String key) {
        return emergencies.notification(key, emergencies.person(key));
    }

    /// Step by step, each of which lets the next one be seen.
    private Optional<Named> named(String key) {
        var byId = emergencies.person(key);
        if (byId != null) {
            emergencies.name(key, byId.toString());
        }
        var found = emergencies.notification(key, byId);
        found.map(Named::publicId)
                .map(emergencies::personOf)
                .ifPresent(person -> emergencies.name(key, person.toString()));
        return found;
    }

    /// What the actor's organisation has still to sign, the oldest first.
    ///
    /// @throws NotAllowed when the actor does not sign
    public List<EmergencyLook> notReviewed(int most, Actor actor) {
        demandReview(actor);
        return access.look(actor, () -> emergencies.notReviewed(actor.organisation(), most));
    }

    /// Signs a look for the actor's organisation. Nobody signs a look of their own.
    ///
    /// @param remark what was found of it
    /// @return overtaken when a colleague signed it already
    /// @throws NotAllowed               when the actor does not sign, or looked
    /// @throws IllegalArgumentException when there is no remark
    public Decision review(EmergencyLook look, String remark, Actor actor) {
        demandReview(actor);
        if (look.by().equals(actor.label())) {
            throw new NotAllowed();
        }
        if (remark.isBlank()) {
            throw new IllegalArgumentException("A remark was expected, but there is none.");
        }
        return access.write(actor, () -> {
            if (emergencies.review(look.id(), actor.organisation(), remark.strip(), actor.label()) == 0) {
                return Decision.OVERTAKEN;
            }
            access.note(
                    actor,
                    "emergency.review",
                    "notification " + look.number(),
                    Map.of("look", look.id().value()));
            return Decision.DONE;
        });
    }

    private void demandReview(Actor actor) {
        if (!mayReview(actor)) {
            throw new NotAllowed();
        }
    }

    private static Optional<String> key(String typed) {
        var number = Optional.ofNullable(NotificationSearch.read(typed)).map(PersonSearch::number);
        return number.or(() -> switch (TypedId.read(typed)) {
            case HersysId id -> Optional.of(id.digits());
            case FormerId id -> Optional.of(id.digits());
            default -> Optional.empty();
        });
    }

    private static String kind(String key) {
        return key.contains("-") ? "notification " + key : "HER-SYS ID";
    }
}
