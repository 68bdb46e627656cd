package jp.hersys.jurisdictions;

import java.math.BigDecimal;

/// What papers and doors need to know of a publisher.
///
/// @param code        the publisher
/// @param department  department named on papers
/// @param contact     contact desk named on papers
/// @param telephone   telephone of the desk
/// @param message     free paragraph of the press officer, empty when there is none
/// @param shrinkLimit share of the known cases (0 to 1) that a full list may withdraw without being held
/// @param announcementShape whether announcements tell counts, case by case, or both
/// @param openDataEncoding  `UTF-8` or `windows-31j` (CP932)
public record PublisherSettings(
        LocalGovernmentCode code,
        String department,
        String contact,
        String telephone,
        String message,
        BigDecimal shrinkLimit,
        AnnouncementShape announcementShape,
        String openDataEncoding) {

    private static final BigDecimal USUAL_SHRINK_LIMIT = new BigDecimal("0.05");

    /// What holds for a publisher of whom nothing was set.
    public static PublisherSettings unset(LocalGovernmentCode code) {
        return new PublisherSettings(code, "", "", "", "", USUAL_SHRINK_LIMIT, AnnouncementShape.AGGREGATED, "UTF-8");
    }
}
