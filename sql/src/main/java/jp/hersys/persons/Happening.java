package jp.hersys.persons;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.hersys.calendar.Jst;
import org.jspecify.annotations.Nullable;

/// Something that was recorded of a person: a line of the person's timeline.
public sealed interface Happening {

    /// When; of a test the beginning of its day.
    Instant at();

    /// Who recorded it, as the register names them; empty where nobody is known.
    String who();

    /// Address of the notification that tells of it, null where none does.
    @Nullable
    UUID notification();

    /// Number of that notification.
    @Nullable
    String number();

    /// A notification came, or became something else.
    ///
    /// @param version     1 when it came
    /// @param stateCode   code list `notification-states`
    /// @param categoryCode code list `notification-categories`
    /// @param reason      why it was returned, withdrawn or corrected
    record Notified(
            Instant at,
            String who,
            UUID notification,
            String number,
            int version,
            String stateCode,
            @Nullable String categoryCode,
            String channelCode,
            String institution,
            String reason)
            implements Happening {}

    /// A test, as the newest version of a notification tells it.
    ///
    /// @param submittedAt when the notification came
    /// @param method      code list `test-methods`, empty where not told
    /// @param specimen    code list `specimens`, empty where not told
    /// @param collectedOn day of sampling as it was told, empty where it was not
    /// @param result      code list `test-results`, empty where not told
    record Tested(
            Instant submittedAt,
            String who,
            UUID notification,
            String number,
            String method,
            String specimen,
            String collectedOn,
            String result)
            implements Happening {

        /// The day of sampling, null where it is not told or cannot be read.
        public @Nullable LocalDate day() {
            try {
                return collectedOn.isEmpty() ? null : LocalDate.parse(collectedOn);
            } catch (DateTimeException unreadable) {
                return null;
            }
        }

        @Override
        public Instant at() {
            var day = day();
            return day == null ? submittedAt : day.atStartOfDay(Jst.ZONE).toInstant();
        }
    }

    /// Who the person is was told, or corrected.
    ///
    /// @param version 1 when it was first told
    record Identified(
            Instant at,
            String who,
            @Nullable UUID notification,
            @Nullable String number,
            String hersysId,
            int version,
            String nameKanji,
            String nameKana,
            String nameLatin,
            String sexCode,
            @Nullable LocalDate birthDate)
            implements Happening {

        // Records print their components; a name must not reach a log that way.
        @Override
        public String toString() {
            return "Identified";
        }
    }

    /// An organisation came into a relation to an episode, or went out of it.
    ///
    /// @param relation name of a {@link jp.hersys.rights.Relation}
    /// @param ended    whether it went out
    /// @param reason   typed, of an emergency
    record Related(
            Instant at,
            String who,
            @Nullable UUID notification,
            @Nullable String number,
            String organisation,
            String relation,
            boolean ended,
            String reason)
            implements Happening {}

    /// Two records were found to tell of one person or of two, or that was taken back.
    ///
    /// @param other      address of the other record
    /// @param reasonCode code list `link-reasons`
    /// @param ended      whether it was taken back
    record Linked(Instant at, String who, UUID other, String otherHersysId, String reasonCode, boolean ended)
            implements Happening {

        @Override
        public @Nullable UUID notification() {
            return null;
        }

        @Override
        public @Nullable String number() {
            return null;
        }
    }
}
