package jp.hersys.editions;

import jp.hersys.jurisdictions.AnnouncementShape;
import jp.hersys.jurisdictions.PublisherSettings;
import tools.jackson.databind.json.JsonMapper;

/// How the papers of an edition look, as it was set when the edition was opened.
///
/// @param department        department of the publisher
/// @param contact           contact desk
/// @param telephone         of the desk
/// @param message           the press officer's free paragraph, empty when there is none
/// @param announcementShape whether announcements tell counts, case by case, or both
/// @param openDataEncoding  `UTF-8` or `windows-31j` (CP932)
public record PaperSettings(
        String department,
        String contact,
        String telephone,
        String message,
        AnnouncementShape announcementShape,
        String openDataEncoding) {

    /// As a publisher has set it now.
    public static PaperSettings of(PublisherSettings settings) {
        return new PaperSettings(
                settings.department(),
                settings.contact(),
                settings.telephone(),
                settings.message(),
                settings.announcementShape(),
                settings.openDataEncoding());
    }

    /// Nothing set.
    public static PaperSettings unset() {
        return new PaperSettings("", "", "", "", AnnouncementShape.AGGREGATED, "UTF-8");
    }

    /// As the register keeps it.
    public String toJson() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /// As the register kept it.
    public static PaperSettings ofJson(String json) {
        return JsonMapper.shared().readValue(json, PaperSettings.class);
    }
}
