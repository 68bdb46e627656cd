package jp.hersys.profiles;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.hersys.imports.ReadRow;
import jp.hersys.intake.Finding;
import jp.hersys.intake.Severity;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.totals.TotalsRow;
import jp.hersys.writing.Days;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// Turns raw rows of a set of counts into counts of a day or month, or into all the reasons why they are none.
final class TotalsReader implements RowReader {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final Columns columns;
    private final LocalGovernmentCode publisher;
    private final LocalDate lastDay;
    private final Periods periods;
    private final CountReadings readings;
    private final ControlTotals totals;
    private final PublisherRules publishers;
    private final RowKeys keys;
    // Area and month → whether its rows are the month itself or days of it: both would count it twice.
    private final Map<String, Boolean> months = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    TotalsReader(Profile profile, RawRows raw, LocalGovernmentCode publisher, LocalDate today, Areas areas) {
        this.columns = raw.columns();
        this.publisher = publisher;
        this.lastDay = today.plusDays(1);
        this.periods = new Periods(new Days(profile.dateForms()), raw.date());
        this.readings = new CountReadings(profile.notSaid());
        this.totals = new ControlTotals(profile, columns, readings);
        this.publishers = new PublisherRules(publisher, areas, columns);
        this.keys = new RowKeys(profile.identifies());
    }

    /// The row, or null where it says nothing: a day to come, a footnote, a row of sums, which is checked.
    @Override
    public @Nullable ReadRow read(RawRow row) throws WholeRefusal {
        var label = row.cell(Field.DAY);
        if (label != null && totals.isTotal(label) && row.shape() == null) {
            totals.check(row, columns.counts());
            return null;
        }
        var findings = new ArrayList<Finding>(0);
        if (row.shape() != null) {
            findings.add(row.shape());
        }
        var counts = counts(row, findings);
        var period = period(label, findings);
        if (counts.isEmpty() && findings.stream().noneMatch(this::isOfCounts)) {
            return null;
        }
        var code = code(row, findings);
        if (totals.passed()) {
            findings.add(Finding.refuse("row.below-total", columns.name(Field.DAY), label));
        }
        var area = code == null ? publisher.value() : code;
        if (period != null && findings.isEmpty()) {
            refuseTwice(area, period, label, findings);
        }
        return period == null || counts.isEmpty() || isRefused(findings)
                ? refused(row, area, period, findings)
                : new ReadRow(
                        row.line(),
                        TotalsRow.key(area, period.first(), period.last()),
                        new TotalsRow(area, period.first(), period.last(), counts),
                        findings);
    }

    @Override
    public @Nullable Finding majority(long rows) {
        return publishers.majority(rows);
    }

    private List<TotalsRow.Count> counts(RawRow row, List<Finding> findings) {
        var counts = new ArrayList<TotalsRow.Count>();
        for (var column : columns.counts()) {
            var raw = row.cell(column);
            long count = readings.read(raw);
            totals.add(column, count);
            if (count >= 0) {
                counts.add(new TotalsRow.Count(
                        column.counted().measure(), column.counted().methodCode(), count));
            } else if (count == CountReadings.UNREADABLE) {
                findings.add(Finding.refuse("row.count-unreadable", columns.name(column), visible(raw)));
            }
        }
        return counts;
    }

    private @Nullable Period period(@Nullable String label, List<Finding> findings) {
        var name = columns.name(Field.DAY);
        if (label == null || Spelling.isBlank(label)) {
            findings.add(Finding.refuse("row.required-missing", name, null));
            return null;
        }
        var reading = periods.read(label);
        if (reading.problem() != null) {
            findings.add(Finding.refuse(reading.problem(), name, visible(label)));
            return null;
        }
        var period = reading.period();
        if (period != null
                && (period.first().isBefore(FIRST_DAY) || period.first().isAfter(lastDay))) {
            findings.add(Finding.refuse(
                    "row.date-out-of-range", name, visible(label), FIRST_DAY.toString(), lastDay.toString()));
        }
        return period;
    }

    private @Nullable String code(RawRow row, List<Finding> findings) {
        var code = cell(row.cell(Field.CODE), true, findings);
        var prefecture = cell(row.cell(Field.PREFECTURE), false, findings);
        publishers.check(code, prefecture, findings);
        return code;
    }

    private @Nullable String cell(@Nullable String raw, boolean code, List<Finding> findings) {
        if (raw == null) {
            return null;
        }
        var cell = code ? publishers.code(raw) : publishers.prefecture(raw);
        if (cell.finding() != null) {
            findings.add(cell.finding());
        }
        return cell.code();
    }

    /// A day that stands twice, or a month beside its own days.
    private void refuseTwice(String area, Period period, @Nullable String label, List<Finding> findings) {
        var month = area + YearMonth.from(period.first());
        var known = months.putIfAbsent(month, period.isMonth());
        if ((known != null && known != period.isMonth()) || !taken.add(area + period)) {
            findings.add(Finding.refuse("row.period-twice", columns.name(Field.DAY), label));
        }
    }

    /// A row whose period can be read bears it also when it is refused: the counts known of it are not missing.
    private ReadRow refused(RawRow row, String area, @Nullable Period period, List<Finding> findings) {
        var key = period == null ? keys.of(row) : TotalsRow.key(area, period.first(), period.last());
        return new ReadRow(row.line(), key != null ? key : keys.standIn(row), null, findings);
    }

    /// Whether it says that a count stands there which could not be read.
    private boolean isOfCounts(Finding finding) {
        return columns.counts().stream().anyMatch(column -> columns.name(column).equals(finding.field()));
    }

    private static boolean isRefused(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
    }

    private static @Nullable String visible(@Nullable String raw) {
        return raw == null ? null : Spelling.visible(raw);
    }
}
