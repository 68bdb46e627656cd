package jp.hersys.notifications;

import java.time.Instant;
import jp.hersys.persons.Episode;
import jp.hersys.persons.Identity;
import jp.hersys.persons.Person;
import jp.hersys.persons.PersonMapper;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import org.apache.ibatis.session.SqlSession;

/// Writes down of a notification who the person is, by what the person is found, and how the person is reached.
final class NotifiedPerson {

    private final PersonMapper persons;
    private final AnswerGroups groups;

    NotifiedPerson(SqlSession session, Form form) {
        this.persons = session.getMapper(PersonMapper.class);
        this.groups = new AnswerGroups(form);
    }

    /// A notification tells of an episode that was opened for it.
    void told(Id<Person> person, Id<Episode> episode, Notification notification, Instant at, Actor actor) {
        identify(person, notification, at, actor);
        persons.beginWhereabouts(episode, whereabouts(notification), at, actor.label());
    }

    /// A notification tells something else than before. What it told already is left as it is: a later notification
    /// may know better. A name once told goes on to find the person.
    void corrected(FiledNotification before, Notification after, Instant at, Actor actor) {
        if (!identity(before.notification()).equals(identity(after))
                || !before.notification().phones().equals(after.phones())) {
            identify(before.personId(), after, at, actor);
        }
        var whereabouts = whereabouts(after);
        if (!whereabouts(before.notification()).equals(whereabouts)) {
            persons.endWhereabouts(before.episodeId(), at);
            persons.beginWhereabouts(before.episodeId(), whereabouts, at, actor.label());
        }
    }

    private void identify(Id<Person> person, Notification notification, Instant at, Actor actor) {
        var identity = identity(notification);
        if (!persons.identity(person).filter(identity::equals).isPresent()) {
            persons.endIdentity(person, at);
            persons.beginIdentity(person, identity, at, actor.label());
        }
        identity.keys().forEach((kind, keys) -> keys.forEach(key -> persons.key(person, kind, key)));
        notification.phones().forEach(phone -> persons.key(person, "phone", phone));
    }

    private String whereabouts(Notification notification) {
        return AnswersJson.write(notification.answers().only(groups::isReach));
    }

    private static Identity identity(Notification notification) {
        return new Identity(
                notification.nameKanji(),
                notification.nameKana(),
                notification.text("name-alpha"),
                notification.sex().isEmpty() ? "9" : notification.sex(),
                notification.birthDate());
    }
}
