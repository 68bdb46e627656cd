package jp.hersys.imports;

import java.time.Instant;
import java.util.UUID;
import jp.hersys.files.StoredFile;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// A file on its way into the register, with its counts. They are counted in rows: a row of a line list is a case; a
/// row
/// of a set of counts is what it says of one area on one day, or in one month, whatever number of measures it counts.
///
/// @param id            its key
/// @param publicId      what stands in addresses
/// @param publisherCode whose list
/// @param fileId        the file as received
/// @param fileName      its name as sent
/// @param profile       how to read it; null until recognised
/// @param knownAt       moment asked for when an old archive is taken over; null means now
/// @param acceptShrink  a person confirmed that it may withdraw more than the limit
/// @param receivedAt    when the last byte had arrived
/// @param receivedBy    label of who sent it
/// @param state         where it is
/// @param encoding      encoding taken; null until read
/// @param rowsExpected  rows estimated; null where it cannot be said
/// @param rowsRead      data rows read so far
/// @param accepted      rows whose case, or each of whose counts, is new or known again after a withdrawal
/// @param changed       rows that changed a known case; rows with a count that is another, or joins known ones
/// @param unchanged     rows that said what was known
/// @param withdrawn     known cases that a full list no longer names; areas and periods of which a full set no longer
///                      names a count that it names elsewhere
/// @param held          rows that wait for a person
/// @param refused       rows that did not enter
/// @param finding       why it was refused or held as a whole
/// @param kind          of what its rows speak; CASES until recognised
/// @param fullList      whether rows that are missing are withdrawn; null until recognised
/// @param recordedAt    moment at which the register knows its rows; null until applied
public record Import(
        Id<Import> id,
        UUID publicId,
        LocalGovernmentCode publisherCode,
        Id<StoredFile> fileId,
        String fileName,
        @Nullable String profile,
        @Nullable Instant knownAt,
        boolean acceptShrink,
        Instant receivedAt,
        String receivedBy,
        ImportState state,
        @Nullable String encoding,
        @Nullable Long rowsExpected,
        long rowsRead,
        long accepted,
        long changed,
        long unchanged,
        long withdrawn,
        long held,
        long refused,
        @Nullable Finding finding,
        ImportKind kind,
        @Nullable Boolean fullList,
        @Nullable Instant recordedAt) {

    /// The counts as the command line prints them.
    public String counts() {
        return "rows=%d accepted=%d changed=%d unchanged=%d withdrawn=%d held=%d refused=%d"
                .formatted(rowsRead, accepted, changed, unchanged, withdrawn, held, refused);
    }
}
