package jp.hersys.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import jp.hersys.calendar.Jst;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.apache.ibatis.session.SqlSession;

/// Writes versions of notifications, their answers apart by who may see them.
final class NotificationVersions {

    private final NotificationMapper notifications;
    private final AnswerGroups groups;

    NotificationVersions(SqlSession session, Form form) {
        this.notifications = session.getMapper(NotificationMapper.class);
        this.groups = new AnswerGroups(form);
    }

    /// Begins a version; the one before must have ended.
    void begin(
            Id<FiledNotification> id,
            int version,
            Notification notification,
            String state,
            String reason,
            Instant at,
            Actor actor) {
        var category = notification.category();
        var skeleton = new NotificationMapper.Skeleton(
                state,
                notification.formVersion().code(),
                category.isEmpty() ? null : category,
                notification.diagnosedOn(),
                Objects.requireNonNullElseGet(notification.reportedOn(), () -> LocalDate.ofInstant(at, Jst.ZONE)),
                reason);
        notifications.begin(id, version, skeleton, at, actor.label());
        groups.split(notification.answers())
                .forEach((group, answers) ->
                        notifications.answer(id, version, group.name(), AnswersJson.write(answers)));
    }
}
