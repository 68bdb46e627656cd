package jp.hersys.profiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.hersys.cases.LineListRow;
import jp.hersys.imports.ReadRow;
import jp.hersys.intake.Finding;
import jp.hersys.intake.Severity;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Turns raw rows of a line list into cases, or into all the reasons why they are none.
final class CaseReader implements RowReader {

    private final Profile profile;
    private final Columns columns;
    private final CellReadings cells;
    private final PublisherRules publishers;
    private final ResidenceRules residences;
    private final RowKeys keys;
    private final Remembered codes;
    private final Remembered prefectures;

    CaseReader(Profile profile, Columns columns, LocalGovernmentCode publisher, LocalDate today, Areas areas) {
        this.profile = profile;
        this.columns = columns;
        this.cells = new CellReadings(profile, columns, today);
        this.publishers = new PublisherRules(publisher, areas, columns);
        this.residences = new ResidenceRules(Objects.requireNonNull(profile.residence()), columns, publisher, areas);
        this.keys = new RowKeys(profile.identifies());
        this.codes = new Remembered(publishers::code);
        this.prefectures = new Remembered(publishers::prefecture);
    }

    /// The row, or null where it says nothing: a row of the template, a cancelled number.
    @Override
    public @Nullable ReadRow read(RawRow row) {
        if (saysNothing(row)) {
            return null;
        }
        if (row.shape() != null) {
            return refused(row, List.of(row.shape()));
        }
        var findings = new ArrayList<Finding>(0);
        var read = new Cell[Field.COUNT];
        Arrays.fill(read, Cell.EMPTY);
        for (var field : columns.fields()) {
            var cell = cell(field, row.cell(field));
            read[field.at()] = cell;
            if (cell.finding() != null) {
                findings.add(cell.finding());
            }
        }
        missing(row, findings);
        var code = read[Field.CODE.at()].code();
        var prefecture = read[Field.PREFECTURE.at()].code();
        publishers.check(code, prefecture, findings);
        var residenceCode = residences.codeOf(read[Field.RESIDENCE.at()].text(), code, prefecture, findings);
        compareDays(row, read, findings);
        return finish(row, read, residenceCode, findings);
    }

    @Override
    public @Nullable Finding majority(long rows) {
        return publishers.majority(rows);
    }

    private ReadRow finish(RawRow row, Cell[] read, @Nullable String residenceCode, List<Finding> findings) {
        var announced = read[Field.ANNOUNCED.at()].day();
        var key = keys.of(row);
        if (announced == null || key == null || isRefused(findings)) {
            return refused(row, findings);
        }
        var fact = new LineListRow(
                announced,
                read[Field.ONSET.at()].day(),
                read[Field.RESIDENCE.at()].text(),
                residenceCode,
                read[Field.AGE.at()].code(),
                read[Field.SEX.at()].code(),
                read[Field.OCCUPATION.at()].text(),
                read[Field.CONDITION.at()].code(),
                read[Field.SYMPTOMS.at()].text(),
                read[Field.TRAVEL_HISTORY.at()].code(),
                read[Field.DISCHARGED.at()].code(),
                read[Field.REMARKS.at()].text());
        return new ReadRow(row.line(), key, fact, findings);
    }

    private ReadRow refused(RawRow row, List<Finding> findings) {
        var key = keys.of(row);
        return new ReadRow(row.line(), key != null ? key : keys.standIn(row), null, findings);
    }

    private static boolean isRefused(List<Finding> findings) {
        for (var finding : findings) {
            if (finding.severity() == Severity.REFUSE) {
                return true;
            }
        }
        return false;
    }

    private Cell cell(Field field, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (field) {
            case CODE -> codes.of(raw);
            case PREFECTURE -> prefectures.of(raw);
            // The municipality of the publisher is not part of the fact: the code says it.
            case MUNICIPALITY -> Cell.EMPTY;
            case NUMBER ->
                keys.isPlain(raw) || Spelling.isBlank(raw) ? Cell.EMPTY : cells.text(field, raw, RowKeys.LONGEST);
            default -> cells.of(field, raw);
        };
    }

    private void missing(RawRow row, List<Finding> findings) {
        for (var field : profile.identifies()) {
            if (isBlank(row.cell(field))) {
                findings.add(Finding.refuse("row.number-missing", columns.name(field), null));
            }
        }
        for (var field : profile.required()) {
            if (!profile.identifies().contains(field) && isBlank(row.cell(field))) {
                findings.add(Finding.refuse("row.required-missing", columns.name(field), null));
            }
        }
    }

    /// An onset after the announcement is a slip of the pen in one of the two; which one, a person has to say.
    private void compareDays(RawRow row, Cell[] read, List<Finding> findings) {
        var announced = read[Field.ANNOUNCED.at()].day();
        var onset = read[Field.ONSET.at()].day();
        if (announced != null && onset != null && onset.isAfter(announced)) {
            findings.add(Finding.note(
                    "row.onset-after-announced",
                    columns.name(Field.ONSET),
                    row.cell(Field.ONSET),
                    announced.toString()));
        }
    }

    /// Whether nothing is left once its number and what all rows have are taken away.
    private boolean saysNothing(RawRow row) {
        for (var field : columns.fields()) {
            if (!profile.constant().contains(field)
                    && !profile.identifies().contains(field)
                    && !isBlank(row.cell(field))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(@Nullable String raw) {
        return raw == null || Spelling.isBlank(raw);
    }
}
