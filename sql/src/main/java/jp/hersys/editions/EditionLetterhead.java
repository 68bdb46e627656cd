package jp.hersys.editions;

import tools.jackson.databind.json.JsonMapper;

/// What stands over the papers of an edition, as it was set when the edition was opened.
///
/// @param department department of the publisher
/// @param contact    contact desk
/// @param telephone  of the desk
/// @param message    the press officer's free paragraph, empty when there is none
public record EditionLetterhead(String department, String contact, String telephone, String message) {

    /// As the register keeps it.
    public String toJson() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /// As the register kept it.
    public static EditionLetterhead ofJson(String json) {
        return JsonMapper.shared().readValue(json, EditionLetterhead.class);
    }
}
