package jp.hersys.counting;

import java.time.Instant;
import java.time.LocalDate;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// By which rule a publisher counts cases reported from a day on, until the first day of its next rule.
///
/// @param fromDay    first day of report (報告年月日) to which it applies
/// @param recordedAt when it was set, always before that day began
/// @param recordedBy who set it
public record CountingRule(
        LocalGovernmentCode publisherCode, LocalDate fromDay, CountedBy rule, Instant recordedAt, String recordedBy) {}
