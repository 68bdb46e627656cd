package jp.hersys.notifications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hersys.audit.Access;
import jp.hersys.organisations.Organisation;
import jp.hersys.organisations.OrganisationMapper;
import jp.hersys.readings.Readings;
import jp.hersys.register.Actor;
import org.apache.ibatis.session.SqlSession;

/// Where notifications are handed out to be printed as the official form. What is printed leaves the register, so every
/// notification that is, stands in the audit by itself.
public final class NotificationPrinting {

    /// So many at most in one file.
    public static final int MOST = 50;

    private final Access access;
    private final Readings readings;
    private final NotificationMapper notifications;
    private final OrganisationMapper organisations;
    private final MergeMapper merges;

    /// Prints from the register.
    public NotificationPrinting(Access access, SqlSession session, Clock clock) {
        this.readings = new Readings(access, session, clock);
        this.access = access;
        this.notifications = session.getMapper(NotificationMapper.class);
        this.organisations = session.getMapper(OrganisationMapper.class);
        this.merges = session.getMapper(MergeMapper.class);
    }

    /// A notification that is printed.
    ///
    /// @param healthCentre name of the health centre that received it
    /// @param kept         of a merged one: number of the one that is kept; empty else, or where it may not be seen
    public record Printed(FiledNotification filed, String healthCentre, String kept) {}

    /// The notifications with these addresses, with the answers that `actor` may see.
    ///
    /// If one of them is not there for the actor, none is handed out: nobody would notice that a page is
    /// missing. Who may not see one is told the same as of one that never was; the attempt is in the
    /// audit.
    ///
    /// @param addresses at most [#MOST]
    /// @return in the order asked for, empty where one of them is not there
    /// @throws jp.hersys.readings.TooManyReads when the actor reads more than any task explains
    public List<Printed> print(List<UUID> addresses, Actor actor) {
        return readings.watched(actor, List::isEmpty, () -> {
            var found = new ArrayList<Printed>();
            boolean all = addresses.size() <= MOST;
            for (var address : addresses) {
                var filed = notifications.find(address).orElse(null);
                if (filed == null) {
                    access.note(actor, "notification.not-found", "address " + address);
                    all = false;
                } else {
                    readings.read(filed.personId(), filed.isTaskOf(actor), actor);
                    found.add(new Printed(filed, name(filed), kept(filed)));
                }
            }
            if (!all) {
                return List.<Printed>of();
            }
            for (var each : found) {
                access.note(
                        actor,
                        "notification.print",
                        "notification " + each.filed().number(),
                        Map.of("version", each.filed().version()));
            }
            return List.copyOf(found);
        });
    }

    private String kept(FiledNotification filed) {
        return merges.kept(filed.id()).map(MergeMapper.Other::number).orElse("");
    }

    private String name(FiledNotification filed) {
        return organisations
                .find(filed.healthCentreId())
                .map(Organisation::name)
                .orElse("");
    }
}
