package jp.hersys.capture.notifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.KnownElsewhere;
import jp.hersys.notifications.Notification;
import jp.hersys.notifications.NotificationRules;
import jp.hersys.notifications.NotificationSentences;
import jp.hersys.persons.NameKey;
import jp.hersys.persons.PersonName;
import org.jspecify.annotations.Nullable;

/// Which of the chosen notifications a person should look at one by one before they are confirmed
/// together, and why.
record LookedAtApart(
        NotificationRules rules, NotificationSentences sentences, Supplier<LocalDate> today, String samePerson) {

    private record Whom(FiledNotification filed, @Nullable LocalDate birthDate, Set<NameKey> keys) {

        static Whom of(FiledNotification filed) {
            Notification told = filed.notification();
            var name = new PersonName(told.nameKanji(), told.nameKana(), told.text("name-alpha"));
            return new Whom(filed, told.birthDate(), name.keys());
        }

        boolean isAlso(Whom other) {
            boolean sameBirth = birthDate != null && birthDate.equals(other.birthDate);
            return filed.personId().equals(other.filed.personId())
                    || (sameBirth && !Collections.disjoint(keys, other.keys));
        }
    }

    /// Those with findings, and those that seem to tell of one person: each with its sentences.
    Map<FiledNotification, List<String>> apart(List<FiledNotification> chosen) {
        var people = chosen.stream().map(Whom::of).toList();
        var apart = new LinkedHashMap<FiledNotification, List<String>>();
        for (var whom : people) {
            var why = new ArrayList<String>();
            rules.judge(whom.filed().notification(), today.get(), KnownElsewhere.NOTHING)
                    .forEach(finding -> why.add(sentences.sentence(finding)));
            if (people.stream()
                    .anyMatch(other -> !other.filed().id().equals(whom.filed().id()) && whom.isAlso(other))) {
                why.add(samePerson);
            }
            if (!why.isEmpty()) {
                apart.put(whom.filed(), why);
            }
        }
        return apart;
    }
}
