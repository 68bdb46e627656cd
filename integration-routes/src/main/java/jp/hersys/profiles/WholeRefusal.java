package jp.hersys.profiles;

import jp.hersys.intake.Finding;

/// Carries the finding that refuses a file whole from the depth of a parser up to [ListReader], which makes a value of
/// it again; it never leaves this package. Its message is the code alone: no data of the file.
final class WholeRefusal extends Exception {

    private final transient Finding finding;

    WholeRefusal(Finding finding) {
        super(finding.code(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
