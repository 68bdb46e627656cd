package jp.hersys.accounts;

import java.time.Instant;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.jspecify.annotations.Nullable;

/// The personal account of a member of staff.
///
/// @param login         what the person types
/// @param nameJa        display name in Japanese
/// @param nameEn        display name in English
/// @param duty          what the person may do
/// @param publisherCode for whom; the nation sees every publisher
/// @param passwordHash  Argon2id; null until the person has chosen a password by a one-time link
/// @param demo          made by the demo
/// @param disabledAt    when it was closed; null while it may log in
public record Account(
        String login,
        String nameJa,
        String nameEn,
        Duty duty,
        LocalGovernmentCode publisherCode,
        @Nullable String passwordHash,
        boolean demo,
        @Nullable Instant disabledAt) {

    /// As whom the register is asked.
    public Actor.StaffMember staff() {
        return new Actor.StaffMember(login, publisherCode, duty);
    }

    // Records print their components; a hash must not reach a log that way.
    @Override
    public String toString() {
        return "Account[login=" + login + "]";
    }
}
