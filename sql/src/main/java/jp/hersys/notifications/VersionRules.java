package jp.hersys.notifications;

import java.util.List;
import java.util.stream.Stream;
import jp.hersys.intake.Finding;

/// Rules for whether there is a notification at all, and by which version of the form.
final class VersionRules {

    private static final List<String> DECIDES_THE_CATEGORIES =
            List.of("birth-date", "admission-needed", "pregnant", "risk-factors", "drug-needed", "oxygen-needed");

    static final List<Rule> ALL = List.of(
            VersionRules::beforeFirstForm,
            VersionRules::noLongerNotified,
            VersionRules::lowRiskAged,
            VersionRules::noneOfFourCategories,
            VersionRules::treatmentWithoutRisk);

    private VersionRules() {}

    static Stream<Finding> beforeFirstForm(Judged judged) {
        var day = judged.notification().decidingDay();
        var first = judged.form().versions().first(FormVersion.V1);
        return day != null && day.isBefore(first)
                ? Stream.of(Finding.refuse(
                        "notification.before-first-form", decidingPath(judged), day.toString(), first.toString()))
                : Stream.empty();
    }

    /// A day after today is refused as such and not told twice.
    static Stream<Finding> noLongerNotified(Judged judged) {
        var day = judged.notification().decidingDay();
        var last = judged.form().versions().last(FormVersion.V5);
        return day != null && day.isAfter(last) && !day.isAfter(judged.today())
                ? Stream.of(Finding.refuse(
                        "notification.no-longer-notified", decidingPath(judged), day.toString(), last.toString()))
                : Stream.empty();
    }

    static Stream<Finding> lowRiskAged(Judged judged) {
        return judged.version() == FormVersion.V4 && FourCategories.isAged(judged.notification())
                ? Stream.of(Finding.hold("notification.low-risk-aged", "birth-date", judged.text("birth-date")))
                : Stream.empty();
    }

    /// Told only when all that decides it is answered: what is missing is told already.
    static Stream<Finding> noneOfFourCategories(Judged judged) {
        return isOutsideTheFour(judged) && !FourCategories.needsTreatment(judged.notification())
                ? Stream.of(Finding.refuse("notification.none-of-four-categories", "reasons", null))
                : Stream.empty();
    }

    /// The ordinance names no risk factor, the notices do: so it asks and does not refuse.
    static Stream<Finding> treatmentWithoutRisk(Judged judged) {
        return isOutsideTheFour(judged) && FourCategories.needsTreatment(judged.notification())
                ? Stream.of(Finding.hold(
                        "notification.treatment-without-risk", "risk-factors", judged.text("risk-factors")))
                : Stream.empty();
    }

    private static boolean isOutsideTheFour(Judged judged) {
        return judged.version() == FormVersion.V5
                && DECIDES_THE_CATEGORIES.stream()
                        .noneMatch(path -> judged.text(path).isEmpty())
                && judged.notification().age() != null
                && judged.notification().reasons().isEmpty();
    }

    private static String decidingPath(Judged judged) {
        return judged.notification().diagnosedOn() == null ? "reported-on" : "diagnosed-on";
    }
}
