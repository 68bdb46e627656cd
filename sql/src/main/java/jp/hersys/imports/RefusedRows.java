package jp.hersys.imports;

import java.io.IOException;
import java.io.OutputStream;
import jp.hersys.register.Actor;

/// Gives the refused rows of an import back as the same file with their lines and reasons, to be repaired and sent
/// again.
public interface RefusedRows {

    /// Writes them as CSV.
    ///
    /// @param out gets UTF-8 with a byte order mark; is flushed, not closed
    void write(Import file, Actor actor, OutputStream out) throws IOException;
}
