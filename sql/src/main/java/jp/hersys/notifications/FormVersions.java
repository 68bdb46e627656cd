package jp.hersys.notifications;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.hersys.codelists.Code;
import jp.hersys.codelists.CodeLists;
import org.jspecify.annotations.Nullable;

/// Which version of the form is in force when.
public final class FormVersions {

    private final Map<FormVersion, Code> codes = new EnumMap<>(FormVersion.class);

    /// The versions of the code list `form-versions`.
    ///
    /// @throws IllegalStateException if the list lacks a version or one of its days
    public FormVersions(CodeLists lists) {
        for (var version : FormVersion.values()) {
            var code = lists.find("form-versions", version.code());
            if (code.isEmpty() || code.get().validFrom() == null || code.get().validTo() == null) {
                throw new IllegalStateException("The code list form-versions was expected to have " + version.code()
                        + " with its first and last day, but has not.");
            }
            codes.put(version, code.get());
        }
    }

    /// The version that is used: by the day of diagnosis, else by the day of report, and by what the prefecture
    /// decided.
    ///
    /// There is always one, so that a typed value never loses its place: before the first form it is the first
    /// one, after the end of individual notification (2023-05-07) the last one, and [NotificationRules] refuses
    /// the day.
    ///
    /// @param diagnosedOn day of diagnosis, null where not known
    /// @param reportedOn  day of report; today where nothing is typed yet
    /// @param lowRisk     whether the doctor notifies somebody at low risk, for whom V4 is meant
    public FormVersion choose(
            @Nullable LocalDate diagnosedOn, LocalDate reportedOn, boolean lowRisk, FormSwitches switches) {
        var day = diagnosedOn == null ? reportedOn : diagnosedOn;
        var fourCategories = earlier(first(FormVersion.V5), switches.fourCategoriesFrom());
        if (!day.isBefore(fourCategories)) {
            return FormVersion.V5;
        }
        var lowRiskFrom = switches.lowRiskFrom();
        if (lowRisk && lowRiskFrom != null && !day.isBefore(lowRiskFrom)) {
            return FormVersion.V4;
        }
        var chosen = FormVersion.V1;
        for (var version : FormVersion.values()) {
            if (version.compareTo(FormVersion.V4) < 0 && !day.isBefore(first(version))) {
                chosen = version;
            }
        }
        return chosen;
    }

    /// The first day of a version in the nation.
    public LocalDate first(FormVersion version) {
        return Objects.requireNonNull(code(version).validFrom());
    }

    /// The last day of a version in the nation.
    public LocalDate last(FormVersion version) {
        return Objects.requireNonNull(code(version).validTo());
    }

    /// Its name: 別記様式6-1(2021年11月改正).
    public String label(FormVersion version, Locale locale) {
        return code(version).label(locale);
    }

    private Code code(FormVersion version) {
        return Objects.requireNonNull(codes.get(version));
    }

    private static LocalDate earlier(LocalDate nation, @Nullable LocalDate prefecture) {
        return prefecture != null && prefecture.isBefore(nation) ? prefecture : nation;
    }
}
