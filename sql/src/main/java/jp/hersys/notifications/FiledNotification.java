package jp.hersys.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.organisations.Organisation;
import jp.hersys.persons.Episode;
import jp.hersys.persons.Person;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;

/// A notification as the register keeps it: one version of it, with the answers that may be seen.
///
/// @param number       届出番号
/// @param channelCode  code list `submission-channels`
/// @param submittedBy  who typed it
/// @param hidden       whether the person is protected and the reader not among those named: address, telephone and
///                     whereabouts are left out of the answers
/// @param version      1 the first
/// @param stateCode    code list `notification-states`
/// @param formVersion  code list `form-versions`
/// @param reportedOn   報告年月日
/// @param recordedAt   from when this version holds
/// @param recordedBy   who recorded this version
/// @param reason       why it was returned, withdrawn or corrected
/// @param answers      those of the groups that the reader may see
public record FiledNotification(
        Id<FiledNotification> id,
        UUID publicId,
        String number,
        Id<Episode> episodeId,
        Id<Person> personId,
        LocalGovernmentCode publisherCode,
        Id<Organisation> institutionId,
        String institutionName,
        Id<Organisation> healthCentreId,
        String channelCode,
        Instant submittedAt,
        String submittedBy,
        boolean hidden,
        int version,
        String stateCode,
        String formVersion,
        LocalDate reportedOn,
        Instant recordedAt,
        String recordedBy,
        String reason,
        Answers answers) {

    /// Whether it still waits for the health centre.
    public boolean isWaiting() {
        return stateCode.equals("S") || stateCode.equals("R");
    }

    /// Whether a health centre confirmed it.
    public boolean isConfirmed() {
        return stateCode.equals("C");
    }

    /// Whether the organisation of `actor` sent or received it.
    public boolean isOf(Actor actor) {
        return actor.worksFor(healthCentreId) || actor.worksFor(institutionId);
    }

    /// Whether its health centre found that another one tells of the same event.
    public boolean isMerged() {
        return stateCode.equals("M");
    }

    /// Whether it waits for something that the organisation of `actor` does.
    public boolean isTaskOf(Actor actor) {
        return isWaiting() && isOf(actor);
    }

    /// The notification that it tells.
    public Notification notification() {
        return new Notification(FormVersion.withCode(formVersion).orElseThrow(), answers);
    }

    // Records print their components; answers must not reach a log that way.
    @Override
    public String toString() {
        return "FiledNotification[" + number + ", version " + version + "]";
    }
}
