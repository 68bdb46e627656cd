package jp.hersys.profiles;

import java.util.List;
import jp.hersys.writing.Spelling;

/// One record of a CSV file.
///
/// @param line  1-based line of the original file on which it begins
/// @param cells as written, without their quotes
record CsvLine(long line, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(Spelling::isBlank);
    }
}
