package jp.hersys.notifications;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import jp.hersys.rights.DataGroup;

/// Which answers are seen together. What names a person is kept apart from what may be read without knowing of whom it
/// speaks; what tells where the person is, from both. Any free text might tell that, and is hidden with it.
final class AnswerGroups {

    private static final Set<String> PERSONS_WITHOUT_A_NAME = Set.of("sex", "age", "location-kind");
    private static final Set<String> GUARDIAN_IS_REACHED = Set.of("guardian-address", "guardian-phone");
    private static final Set<String> NAMES = Set.of(
            "name-kanji", "name-kana", "name-alpha", "clinic-patient-number", "guardian-name", "guardian-relation");

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
        if (item == null || isReach(item) || isFree(item)) {
            return DataGroup.WHEREABOUTS;
        }
        boolean ofPerson = item.section().equals("person") || item.section().equals("guardian");
        return ofPerson && !PERSONS_WITHOUT_A_NAME.contains(item.name()) ? DataGroup.IDENTITY : DataGroup.NOTIFICATION;
    }

    /// Whether it is asked there where and how the person is reached.
    boolean isReach(String path) {
        return form.item(path).filter(AnswerGroups::isReach).isPresent();
    }

    private static boolean isReach(Item item) {
        var name = item.name();
        return name.startsWith("address-")
                || (name.startsWith("location-") && !PERSONS_WITHOUT_A_NAME.contains(name))
                || GUARDIAN_IS_REACHED.contains(name);
    }

    private static boolean isFree(Item item) {
        return item.type() == AnswerType.TEXT
                && item.list().isEmpty()
                && !item.section().equals("head")
                && !NAMES.contains(item.name());
    }
}
