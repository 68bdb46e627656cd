package jp.hersys.notifications;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.hersys.intake.Finding;
import org.jspecify.annotations.Nullable;

/// Rules for the order of days.
final class DayRules {

    /// The law wants a report at once (感染症法 12条); later than this many days it asks why.
    private static final int DAYS_TO_REPORT = 3;

    static final List<Rule> ALL = List.of(
            DayRules::inFuture,
            DayRules::beforeBirth,
            DayRules::reportedBeforeDiagnosed,
            DayRules::reportedLate,
            DayRules::infectionAfterOnset,
            DayRules::infectionOnOnset,
            DayRules::onsetAfterFirstVisit,
            DayRules::onsetAfterDiagnosed,
            DayRules::diagnosedBeforeFirstVisit,
            DayRules::collectedAfterDiagnosed,
            DayRules::deathAfterDiagnosed,
            DayRules::admittedAfterReported,
            DayRules::arrivalBeforeDeparture);

    private DayRules() {}

    static Stream<Finding> inFuture(Judged judged) {
        return judged.days().entrySet().stream()
                .filter(each -> each.getValue().isAfter(judged.today()))
                .map(each -> Finding.refuse(
                        "notification.day-in-future",
                        each.getKey(),
                        each.getValue().toString(),
                        judged.today().toString()));
    }

    static Stream<Finding> beforeBirth(Judged judged) {
        var birthDate = judged.notification().birthDate();
        return judged.days().entrySet().stream()
                .filter(each -> isAfter(birthDate, each.getValue()))
                .map(each -> Finding.refuse(
                        "notification.day-before-birth",
                        each.getKey(),
                        each.getValue().toString(),
                        Objects.toString(birthDate)));
    }

    static Stream<Finding> reportedBeforeDiagnosed(Judged judged) {
        return after(judged, "diagnosed-on", "reported-on", "notification.reported-before-diagnosed", Finding::refuse);
    }

    static Stream<Finding> reportedLate(Judged judged) {
        var diagnosedOn = judged.day("diagnosed-on");
        var reportedOn = judged.day("reported-on");
        if (diagnosedOn == null || reportedOn == null) {
            return Stream.empty();
        }
        long days = ChronoUnit.DAYS.between(diagnosedOn, reportedOn);
        return days <= DAYS_TO_REPORT
                ? Stream.empty()
                : Stream.of(Finding.hold(
                        "notification.reported-late",
                        "reported-on",
                        reportedOn.toString(),
                        diagnosedOn.toString(),
                        Long.toString(days)));
    }

    static Stream<Finding> infectionAfterOnset(Judged judged) {
        return after(judged, "infection-on", "onset-on", "notification.infection-after-onset", Finding::refuse);
    }

    static Stream<Finding> infectionOnOnset(Judged judged) {
        var onsetOn = judged.day("onset-on");
        return onsetOn != null && onsetOn.equals(judged.day("infection-on"))
                ? Stream.of(Finding.hold("notification.infection-on-onset", "infection-on", onsetOn.toString()))
                : Stream.empty();
    }

    static Stream<Finding> onsetAfterFirstVisit(Judged judged) {
        return after(judged, "onset-on", "first-visit-on", "notification.onset-after-first-visit", Finding::hold);
    }

    /// Where the form asks for no first visit, the diagnosis stands in its place.
    static Stream<Finding> onsetAfterDiagnosed(Judged judged) {
        return judged.day("first-visit-on") != null
                ? Stream.empty()
                : after(judged, "onset-on", "diagnosed-on", "notification.onset-after-diagnosed", Finding::hold);
    }

    static Stream<Finding> diagnosedBeforeFirstVisit(Judged judged) {
        return after(
                judged, "first-visit-on", "diagnosed-on", "notification.diagnosed-before-first-visit", Finding::refuse);
    }

    static Stream<Finding> collectedAfterDiagnosed(Judged judged) {
        var diagnosedOn = judged.day("diagnosed-on");
        return judged.notification().tests().stream()
                .filter(test -> isAfter(test.collectedOn(), diagnosedOn))
                .map(test -> Finding.hold(
                        "notification.collected-after-diagnosed",
                        "tests." + test.number() + ".collected-on",
                        Objects.toString(test.collectedOn()),
                        Objects.toString(diagnosedOn)));
    }

    static Stream<Finding> deathAfterDiagnosed(Judged judged) {
        return after(judged, "death-on", "diagnosed-on", "notification.death-after-diagnosed", Finding::refuse);
    }

    static Stream<Finding> admittedAfterReported(Judged judged) {
        return after(judged, "admission-on", "reported-on", "notification.admitted-after-reported", Finding::refuse);
    }

    static Stream<Finding> arrivalBeforeDeparture(Judged judged) {
        return after(judged, "travel-out-on", "travel-in-on", "notification.arrival-before-departure", Finding::hold);
    }

    /// A finding at the first day where it is after the second.
    private static Stream<Finding> after(Judged judged, String first, String second, String code, Weight weight) {
        var earlier = judged.day(first);
        var later = judged.day(second);
        return isAfter(earlier, later)
                ? Stream.of(weight.finding(code, first, Objects.toString(earlier), Objects.toString(later)))
                : Stream.empty();
    }

    static boolean isAfter(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first != null && second != null && first.isAfter(second);
    }

    /// How much a finding weighs: one of the ways to make it.
    private interface Weight {
        Finding finding(String code, String field, String found, String... arguments);
    }
}
