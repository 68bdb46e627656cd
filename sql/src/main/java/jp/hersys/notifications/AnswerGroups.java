package jp.hersys.notifications;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import jp.hersys.rights.DataGroup;

/// Which answers are seen together. What names a person, or might, as any free text might, is kept apart from what may
/// be read without knowing of whom it speaks.
final class AnswerGroups {

    private static final Set<String> PERSONS_WITHOUT_A_NAME = Set.of("sex", "age", "location-kind");
    private static final Set<String> GUARDIAN_IS_REACHED = Set.of("guardian-address", "guardian-phone");

    private final Form form;

    AnswerGroups(Form form) {
        this.form = form;
    }

    /// The answers, group by group; none where there is nothing of a group.
    Map<DataGroup, Answers> split(Answers answers) {
        var groups = new EnumMap<DataGroup, Answers>(DataGroup.class);
        for (var group : Set.of(DataGroup.IDENTITY, DataGroup.WHEREABOUTS, DataGroup.NOTIFICATION)) {
            groups.put(group, answers.only(path -> of(path) == group));
        }
        return groups;
    }

    /// The group of a path; of one that no version knows, the most careful one.
    DataGroup of(String path) {
        var item = form.item(path).orElse(null);
        if (item == null) {
            return DataGroup.IDENTITY;
        }
        var name = item.name();
        if (name.startsWith("address-")
                || (name.startsWith("location-") && !PERSONS_WITHOUT_A_NAME.contains(name))
                || GUARDIAN_IS_REACHED.contains(name)) {
            return DataGroup.WHEREABOUTS;
        }
        boolean ofPerson = item.section().equals("person") || item.section().equals("guardian");
        boolean free = item.type() == AnswerType.TEXT
                && item.list().isEmpty()
                && !item.section().equals("head");
        return (ofPerson && !PERSONS_WITHOUT_A_NAME.contains(name)) || free
                ? DataGroup.IDENTITY
                : DataGroup.NOTIFICATION;
    }
}
