package jp.hersys.schedule;

import java.time.Instant;
import java.time.LocalDate;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// One edition that the schedule wants (公表枠).
///
/// @param publisherCode whose edition
/// @param dueAt         when it is due
/// @param day           day of which it speaks
public record Slot(LocalGovernmentCode publisherCode, Instant dueAt, LocalDate day) {}
