package jp.hersys.imports;

import java.io.IOException;
import java.io.OutputStream;
import jp.hersys.register.Actor;

/// Hands the refused rows of an import back as the same file with a reason column.
public interface RefusedRows {

    /// Writes the rows of `file` that were refused, as far as `actor` may see them; `out` stays open.
    void write(Import file, Actor actor, OutputStream out) throws IOException;
}
