package jp.hersys.notifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import jp.hersys.intake.Finding;
import jp.hersys.intake.Severity;

/// What is found in a notification: the same at every door.
///
/// Only what is asked is judged. A finding that refuses must be corrected. One that holds asks for a reason: an
/// answer at [#reasonPath] settles it, and it is told as a note from then on.
public final class NotificationRules {

    private static final List<Rule> ALL = Stream.of(
                    AnswerRules.ALL, DayRules.ALL, DoseRules.ALL, DiagnosisRules.ALL, PersonRules.ALL, VersionRules.ALL)
            .flatMap(List::stream)
            .toList();

    private final Form form;

    /// The rules of a form.
    public NotificationRules(Form form) {
        this.form = form;
    }

    /// All findings, in the order of the form.
    ///
    /// @param notification with answers in canonical writing
    /// @param today        day of entry in Japan
    /// @param elsewhere    what the caller knows beyond the form and the reader may see
    public List<Finding> judge(Notification notification, LocalDate today, KnownElsewhere elsewhere) {
        var judged = Judged.of(form, notification, today, elsewhere);
        var places = new HashMap<String, Integer>();
        form.items().forEach(item -> places.put(item.name(), places.size()));
        var findings = new ArrayList<Finding>();
        for (var rule : ALL) {
            rule.judge(judged).map(found -> settled(notification, found)).forEach(findings::add);
        }
        findings.sort(Comparator.comparing(
                found -> places.getOrDefault(ItemPath.of(found.field()).item(), Integer.MAX_VALUE)));
        return List.copyOf(findings);
    }

    /// Whether a notification with these findings may be submitted: none refuses, none waits for a reason.
    public static boolean allow(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
    }

    /// Where the answer stands that settles a finding which holds: one reason for all findings of a code.
    public static String reasonPath(Finding finding) {
        return Answers.REASON + finding.code();
    }

    private static Finding settled(Notification notification, Finding finding) {
        return finding.severity() == Severity.HOLD && notification.answers().has(reasonPath(finding))
                ? Finding.note(
                        finding.code(),
                        finding.field(),
                        finding.found(),
                        finding.arguments().toArray(String[]::new))
                : finding;
    }
}
