package jp.hersys.reports;

import java.time.Instant;
import java.time.LocalDate;

/// The edition that figures are compared with: its day, 第N報 and moment of knowledge.
public record PreviousEdition(LocalDate day, int revision, Instant knownAt) {}
