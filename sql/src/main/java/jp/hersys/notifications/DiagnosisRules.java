package jp.hersys.notifications;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.hersys.intake.Finding;

/// Rules for category, symptoms, tests and severity.
final class DiagnosisRules {

    private static final int LOW_OXYGEN = 90;

    /// At or below this saturation there is respiratory failure: 中等症Ⅱ (診療の手引き).
    private static final int RESPIRATORY_FAILURE = 93;

    private static final Set<String> BELOW_RESPIRATORY_FAILURE = Set.of("1", "21");

    static final List<Rule> ALL = List.of(
            DiagnosisRules::onsetMissing,
            DiagnosisRules::onsetOfCarrier,
            DiagnosisRules::symptomsOfCarrier,
            DiagnosisRules::noPositiveTest,
            DiagnosisRules::specimenNotForMethod,
            DiagnosisRules::oxygenLow,
            DiagnosisRules::oxygenAgainstSeverity,
            DiagnosisRules::suspectedAtHome);

    private DiagnosisRules() {}

    /// The form wants the onset of a confirmed case if it is known.
    static Stream<Finding> onsetMissing(Judged judged) {
        return asks(judged, "onset-on") && judged.text("onset-on").isEmpty()
                ? Stream.of(Finding.hold("notification.onset-missing", "onset-on", null))
                : Stream.empty();
    }

    /// Looks at what was typed: the onset is not asked of a carrier, but one that stands there contradicts the
    /// category.
    static Stream<Finding> onsetOfCarrier(Judged judged) {
        var onset = judged.typed().text("onset-on");
        boolean onForm = judged.form().item("onset-on").orElseThrow().asking(judged.version()) != Asking.ABSENT;
        return onForm && isCarrier(judged) && !onset.isEmpty()
                ? Stream.of(Finding.refuse("notification.onset-of-carrier", "onset-on", onset))
                : Stream.empty();
    }

    static Stream<Finding> symptomsOfCarrier(Judged judged) {
        var symptoms = judged.text("symptoms");
        return isCarrier(judged) && !symptoms.isEmpty() && !"00".equals(symptoms)
                ? Stream.of(Finding.refuse("notification.symptoms-of-carrier", "symptoms", symptoms))
                : Stream.empty();
    }

    /// A confirmed case or carrier has a positive test; without one it is a suspected case (みなし陽性).
    static Stream<Finding> noPositiveTest(Judged judged) {
        var category = judged.notification().category();
        return asks(judged, "tests.method")
                        && ("01".equals(category) || "02".equals(category))
                        && judged.notification().tests().stream().noneMatch(test -> "P".equals(test.result()))
                ? Stream.of(Finding.refuse("notification.no-positive-test", "category", category))
                : Stream.empty();
    }

    /// Kits that were approved later widened what a method takes, so a pair that the form does not offer asks for
    /// a reason (matrix: code list `specimen-methods`).
    static Stream<Finding> specimenNotForMethod(Judged judged) {
        return judged.notification().tests().stream()
                .filter(test -> !SpecimenMatrix.offers(judged.form().codes(), test.specimen(), test.method()))
                .map(test -> Finding.hold(
                        "notification.specimen-not-for-method",
                        "tests." + test.number() + ".specimen",
                        test.specimen(),
                        "test-methods:" + test.method()));
    }

    static Stream<Finding> oxygenLow(Judged judged) {
        var spo2 = judged.notification().number("spo2");
        return spo2 != null && spo2 < LOW_OXYGEN
                ? Stream.of(Finding.hold("notification.oxygen-low", "spo2", spo2.toString()))
                : Stream.empty();
    }

    static Stream<Finding> oxygenAgainstSeverity(Judged judged) {
        var spo2 = judged.notification().number("spo2");
        var severity = judged.text("severity");
        return spo2 != null && spo2 <= RESPIRATORY_FAILURE && BELOW_RESPIRATORY_FAILURE.contains(severity)
                ? Stream.of(Finding.hold("notification.oxygen-against-severity", "severity", severity, spo2.toString()))
                : Stream.empty();
    }

    /// The form's own note: no notification of a suspected case who needs no hospital care.
    static Stream<Finding> suspectedAtHome(Judged judged) {
        return "03".equals(judged.notification().category()) && "N".equals(judged.text("admission-needed"))
                ? Stream.of(Finding.hold("notification.suspected-at-home", "category", "03"))
                : Stream.empty();
    }

    private static boolean isCarrier(Judged judged) {
        return "02".equals(judged.notification().category());
    }

    private static boolean asks(Judged judged, String item) {
        return judged.asked().stream().anyMatch(each -> each.path().item().equals(item));
    }
}
