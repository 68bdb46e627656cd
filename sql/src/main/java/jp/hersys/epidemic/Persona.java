package jp.hersys.epidemic;

import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// An invented member of staff with an account in the demonstration; how she or he logs in is settled elsewhere.
///
/// @param login     account name
/// @param nameJa    name as it is shown in Japanese
/// @param nameEn    name as it is shown in English
/// @param duty      what the account is for
/// @param publisher whose lists it is about; the nation for who reads them all
/// @param sentence  who she or he is
/// @param workplace where she or he works; null for the publisher as a whole
public record Persona(
        String login,
        String nameJa,
        String nameEn,
        Duty duty,
        LocalGovernmentCode publisher,
        String sentence,
        @Nullable Workplace workplace) {

    Persona(String login, String nameJa, String nameEn, Duty duty, LocalGovernmentCode publisher, String sentence) {
        this(login, nameJa, nameEn, duty, publisher, sentence, null);
    }

    /// What an account of the demonstration is for.
    public enum Duty {
        /// Takes in lists and answers for their rows.
        CLERK,
        /// Releases what is announced.
        PRESS_OFFICER,
        /// Watches all publishers and helps those who are late.
        COORDINATION_DESK,
        /// Reads the nation's figures and changes nothing.
        MINISTRY_READER
    }
}
