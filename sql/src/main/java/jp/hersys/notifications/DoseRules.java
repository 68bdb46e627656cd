package jp.hersys.notifications;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hersys.intake.Finding;

/// Rules for doses of vaccine (item 18). What people remember of them is often wrong: each asks, none refuses.
final class DoseRules {

    static final List<Rule> ALL = List.of(DoseRules::order, DoseRules::afterDiagnosed, DoseRules::age);

    private DoseRules() {}

    static Stream<Finding> order(Judged judged) {
        var doses = judged.notification().doses();
        return IntStream.range(1, doses.size())
                .filter(i -> DayRules.isAfter(
                        doses.get(i - 1).givenOn(), doses.get(i).givenOn()))
                .mapToObj(i -> Finding.hold(
                        "notification.dose-order",
                        "doses." + doses.get(i).number() + ".given-on",
                        Objects.toString(doses.get(i).givenOn()),
                        Objects.toString(doses.get(i - 1).givenOn())));
    }

    static Stream<Finding> afterDiagnosed(Judged judged) {
        var diagnosedOn = judged.day("diagnosed-on");
        return judged.notification().doses().stream()
                .filter(dose -> DayRules.isAfter(dose.givenOn(), diagnosedOn))
                .map(dose -> Finding.hold(
                        "notification.dose-after-diagnosed",
                        "doses." + dose.number() + ".given-on",
                        Objects.toString(dose.givenOn()),
                        Objects.toString(diagnosedOn)));
    }

    static Stream<Finding> age(Judged judged) {
        return judged.notification().doses().stream().flatMap(dose -> age(judged, dose));
    }

    private static Stream<Finding> age(Judged judged, NotifiedDose dose) {
        var givenOn = dose.givenOn();
        var told = dose.age();
        var age = givenOn == null ? null : judged.notification().ageAt(givenOn);
        return told == null || age == null || told == age.years()
                ? Stream.empty()
                : Stream.of(Finding.hold(
                        "notification.dose-age",
                        "doses." + dose.number() + ".age",
                        told.toString(),
                        Integer.toString(age.years())));
    }
}
