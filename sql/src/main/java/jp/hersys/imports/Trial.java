package jp.hersys.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jp.hersys.intake.Finding;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// Reads a file as an import would and tells line by line what was understood, and which ways of reading there are.
/// Nothing of it is kept.
public interface Trial {

    /// What is tried.
    ///
    /// @param publisher whose file it would be
    /// @param profile   how to read it; null to recognise it
    /// @param language  in which columns and values are named
    record Attempt(LocalGovernmentCode publisher, @Nullable String profile, Locale language) {}

    /// One value as it was understood.
    ///
    /// @param name  of the field, in the reader's language, such as 年代 or 検査実施人数
    /// @param value as people read it, such as 60代 or 2021-07-20
    record Understood(String name, String value) {}

    /// One data row.
    ///
    /// @param line       1-based line (or row of the sheet) of the file
    /// @param rowKey     what identifies it
    /// @param understood its values in the order of the columns; none when it is refused
    /// @param findings   why it is refused, and what is noted
    record Line(long line, String rowKey, List<Understood> understood, List<Finding> findings) {}

    /// What became of the file as a whole.
    ///
    /// @param profile  how it was read; null when nothing fitted
    /// @param title    of the profile in the reader's language; empty when nothing fitted
    /// @param encoding taken; empty when it was refused before
    /// @param rows     data rows, the refused ones included
    /// @param refused  rows that would not enter
    /// @param skipped  rows that say nothing: templates, cancelled numbers, titles and totals
    /// @param unread   columns that the profile does not know, as written
    /// @param finding  why the file would be refused whole; null when it would not
    record Outcome(
            @Nullable String profile,
            String title,
            String encoding,
            long rows,
            long refused,
            long skipped,
            List<String> unread,
            @Nullable Finding finding) {}

    /// A way to read a file.
    ///
    /// @param name  by which an order asks for it
    /// @param title in the reader's language
    record Kind(String name, String title) {}

    /// All ways that a sender can choose from, by title.
    List<Kind> kinds(Locale language);

    /// Reads `file` to its end.
    ///
    /// @param lines takes each data row in the order of the file
    /// @throws IOException when the bytes cannot be had; whatever lies in them is told in the outcome
    Outcome read(Attempt attempt, Path file, Consumer<Line> lines) throws IOException;
}
