package jp.hersys.totals;

import java.time.LocalDate;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// A count that is reported as a count (日次報告), never as persons.
///
/// @param publisherCode who reported it
/// @param areaCode      which area it speaks of
/// @param day           which day it speaks of
/// @param measureCode   what was counted, such as `tests.people`
/// @param value         the count
public record DailyTotal(
        LocalGovernmentCode publisherCode,
        LocalGovernmentCode areaCode,
        LocalDate day,
        String measureCode,
        long value) {}
