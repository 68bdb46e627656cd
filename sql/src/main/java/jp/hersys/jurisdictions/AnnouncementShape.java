package jp.hersys.jurisdictions;

/// How a publisher announces its cases.
public enum AnnouncementShape {
    /// Counts only (集計), as most publishers did from 2022.
    AGGREGATED,
    /// Case by case (個別), as in 2020.
    INDIVIDUAL,
    /// Two papers: counts and case by case.
    BOTH
}
