package jp.hersys.files;

import java.time.Instant;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;

/// A file kept in the register.
///
/// @param id            its key
/// @param publisherCode whose file
/// @param name          name as sent, or as published
/// @param mediaType     such as `text/csv`
/// @param size          bytes
/// @param sha256        checksum of the bytes, 64 hexadecimal digits
/// @param storedAt      when it was stored
public record StoredFile(
        Id<StoredFile> id,
        LocalGovernmentCode publisherCode,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt) {}
