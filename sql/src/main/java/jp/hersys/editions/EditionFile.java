package jp.hersys.editions;

import jp.hersys.files.StoredFile;
import jp.hersys.register.Id;

/// A paper of an edition.
///
/// @param path      path under the folder of the edition, such as `open-data/cases_by_day.csv`
/// @param fileId    the bytes
/// @param mediaType such as `application/pdf`
/// @param size      bytes
/// @param sha256    checksum, 64 hexadecimal digits
public record EditionFile(String path, Id<StoredFile> fileId, String mediaType, long size, String sha256) {}
