package jp.hersys.profiles.workbooks;

import jp.hersys.intake.Finding;

/// Why a workbook is refused whole; a value on its way up, which the readers make a finding of again. Its message is
/// the code alone: no data of the file.
public final class WorkbookRefusal extends Exception {

    private final transient Finding finding;

    WorkbookRefusal(Finding finding) {
        super(finding.code(), null, false, false);
        this.finding = finding;
    }

    static WorkbookRefusal of(String code, String... arguments) {
        return new WorkbookRefusal(Finding.refuse(code, "", null, arguments));
    }

    /// The finding.
    public Finding finding() {
        return finding;
    }
}
