package jp.hersys.routes;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.hersys.commands.Words;
import jp.hersys.imports.Trial;
import jp.hersys.intake.FindingSentences;
import jp.hersys.intake.Severity;

/// Prints a trial: a line for each row, what was not read, and the counts.
final class TrialReport {

    private final PrintWriter out;
    private final FindingSentences sentences;

    TrialReport(PrintWriter out, Locale language) {
        this.out = out;
        this.sentences = new FindingSentences(language);
    }

    void row(Trial.Line line) {
        var values = line.understood().stream()
                .map(value -> value.name() + "=" + value.value())
                .collect(Collectors.joining("  "));
        boolean refused = line.findings().stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
        out.println(Words.say(refused ? "trial.refused" : "trial.row", line.line(), line.rowKey(), values)
                .stripTrailing());
        line.findings().forEach(finding -> out.println("    " + sentences.sentence(finding)));
    }

    void end(Trial.Outcome outcome) {
        if (outcome.profile() != null) {
            out.println(Words.say("trial.profile", outcome.title(), outcome.profile(), outcome.encoding()));
        }
        if (!outcome.unread().isEmpty()) {
            out.println(Words.say("trial.unread", String.join(", ", outcome.unread())));
        }
        out.println("rows=%d refused=%d skipped=%d".formatted(outcome.rows(), outcome.refused(), outcome.skipped()));
        out.println(Words.say("trial.kept-nothing"));
        out.flush();
    }
}
