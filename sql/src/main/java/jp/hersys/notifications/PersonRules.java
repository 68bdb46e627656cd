package jp.hersys.notifications;

import java.util.List;
import java.util.stream.Stream;
import jp.hersys.intake.Finding;

/// Rules for the person, and for what is known of the person elsewhere.
final class PersonRules {

    private static final int VERY_OLD = 110;

    static final List<Rule> ALL = List.of(
            PersonRules::veryOld,
            PersonRules::pregnantMan,
            PersonRules::otherHealthCentre,
            PersonRules::notifiedBefore);

    private PersonRules() {}

    static Stream<Finding> veryOld(Judged judged) {
        var age = judged.notification().age();
        return age != null && age.years() > VERY_OLD
                ? Stream.of(Finding.hold(
                        "notification.very-old",
                        "birth-date",
                        judged.text("birth-date"),
                        Integer.toString(age.years())))
                : Stream.empty();
    }

    static Stream<Finding> pregnantMan(Judged judged) {
        return judged.isYes("pregnant") && "1".equals(judged.notification().sex())
                ? Stream.of(Finding.hold("notification.pregnant-man", "pregnant", "Y"))
                : Stream.empty();
    }

    /// The notification stays with the health centre of the doctor (感染症法 12条); another one may be related or
    /// take over the care. Patients from elsewhere are common, so it is told and asks nothing.
    static Stream<Finding> otherHealthCentre(Judged judged) {
        var other = judged.elsewhere().otherHealthCentre();
        return other.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.note(
                        "notification.other-health-centre",
                        "location-municipality",
                        judged.text("location-municipality"),
                        other));
    }

    static Stream<Finding> notifiedBefore(Judged judged) {
        var before = judged.elsewhere().notifiedOn();
        return before == null
                ? Stream.empty()
                : Stream.of(Finding.hold("notification.notified-before", "name-kanji", before.toString()));
    }
}
