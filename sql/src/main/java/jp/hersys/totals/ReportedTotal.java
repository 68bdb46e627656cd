package jp.hersys.totals;

import java.time.LocalDate;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// A count that is reported as a count (日次報告), never as persons.
///
/// @param publisherCode who reported it
/// @param areaCode      which area it speaks of
/// @param firstDay      first day of which it speaks
/// @param lastDay       last day of which it speaks: the first one, or the end of the month where a publisher reports
///                      months
/// @param measureCode   code list `measures`: what was counted, such as `tests.people`
/// @param methodCode    code list `counted-methods`; empty where the publisher does not tell methods apart
/// @param value         the count
public record ReportedTotal(
        LocalGovernmentCode publisherCode,
        LocalGovernmentCode areaCode,
        LocalDate firstDay,
        LocalDate lastDay,
        String measureCode,
        String methodCode,
        long value) {}
