package jp.hersys.notifications;

import java.time.Instant;
import java.util.Objects;
import jp.hersys.calendar.Jst;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/// Writes versions of notifications, their answers apart by who may see them.
final class NotificationVersions {

    private final NotificationMapper notifications;
    private final AnswerGroups groups;

    NotificationVersions(SqlSession session, Form form) {
        this.notifications = session.getMapper(NotificationMapper.class);
        this.groups = new AnswerGroups(form);
    }

    /// What a version is besides its answers.
    ///
    /// @param code       code list `notification-states`
    /// @param reason     why, as it was typed
    /// @param mergedInto the notification that is kept, of a merged one
    record State(String code, String reason, @Nullable Id<FiledNotification> mergedInto) {

        /// Any other than merged.
        State(String code, String reason) {
            this(code, reason, null);
        }
    }

    /// Begins a version; the one before must have ended.
    void begin(Id<FiledNotification> id, int version, Notification notification, State state, Instant at, Actor actor) {
        var category = notification.category();
        var skeleton = new NotificationMapper.Skeleton(
                state.code(),
                notification.formVersion().code(),
                category.isEmpty() ? null : category,
                notification.diagnosedOn(),
                Objects.requireNonNullElseGet(notification.reportedOn(), () -> Jst.dayOf(at)),
                state.reason(),
                state.mergedInto());
        notifications.begin(id, version, skeleton, at, actor.label());
        groups.split(notification.answers())
                .forEach((group, answers) ->
                        notifications.answer(id, version, group.name(), AnswersJson.write(answers)));
    }
}
