package jp.hersys.editions;

import java.time.LocalDate;
import jp.hersys.cases.LineListRow;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// A differing case as one flat row of the database: read one after the other, it costs a fraction of a nested one.
public record CaseDifferenceRow(
        LocalGovernmentCode publisherCode,
        String rowKey,
        CaseDifference.Reason reason,
        @Nullable LocalDate beforeAnnouncedOn,
        @Nullable LocalDate beforeOnsetOn,
        @Nullable String beforeResidence,
        @Nullable String beforeResidenceCode,
        @Nullable String beforeAgeBandCode,
        @Nullable String beforeSexCode,
        @Nullable String beforeOccupation,
        @Nullable String beforeConditionCode,
        @Nullable String beforeSymptoms,
        @Nullable String beforeTravelHistoryCode,
        @Nullable String beforeDischargedCode,
        @Nullable String beforeRemarks,
        @Nullable LocalDate afterAnnouncedOn,
        @Nullable LocalDate afterOnsetOn,
        @Nullable String afterResidence,
        @Nullable String afterResidenceCode,
        @Nullable String afterAgeBandCode,
        @Nullable String afterSexCode,
        @Nullable String afterOccupation,
        @Nullable String afterConditionCode,
        @Nullable String afterSymptoms,
        @Nullable String afterTravelHistoryCode,
        @Nullable String afterDischargedCode,
        @Nullable String afterRemarks) {

    /// The case.
    public CaseDifference difference() {
        return new CaseDifference(publisherCode, rowKey, reason, before(), after());
    }

    private @Nullable LineListRow before() {
        return beforeAnnouncedOn == null
                ? null
                : new LineListRow(
                        beforeAnnouncedOn,
                        beforeOnsetOn,
                        beforeResidence,
                        beforeResidenceCode,
                        beforeAgeBandCode,
                        beforeSexCode,
                        beforeOccupation,
                        beforeConditionCode,
                        beforeSymptoms,
                        beforeTravelHistoryCode,
                        beforeDischargedCode,
                        beforeRemarks);
    }

    private @Nullable LineListRow after() {
        return afterAnnouncedOn == null
                ? null
                : new LineListRow(
                        afterAnnouncedOn,
                        afterOnsetOn,
                        afterResidence,
                        afterResidenceCode,
                        afterAgeBandCode,
                        afterSexCode,
                        afterOccupation,
                        afterConditionCode,
                        afterSymptoms,
                        afterTravelHistoryCode,
                        afterDischargedCode,
                        afterRemarks);
    }
}
