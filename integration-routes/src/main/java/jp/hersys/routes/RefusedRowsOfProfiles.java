package jp.hersys.routes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.stream.Collectors;
import jp.hersys.database.Register;
import jp.hersys.imports.Import;
import jp.hersys.imports.RefusedRows;
import jp.hersys.imports.RowFinding;
import jp.hersys.intake.FindingSentences;
import jp.hersys.profiles.Profiles;
import jp.hersys.profiles.RefusedRowsFile;
import jp.hersys.register.Actor;

/// Refused rows by the profile with which the file was read.
final class RefusedRowsOfProfiles implements RefusedRows {

    private static final int PAGE = 1_000;

    private final Register register;
    private final Profiles profiles;

    RefusedRowsOfProfiles(Register register, Profiles profiles) {
        this.register = register;
        this.profiles = profiles;
    }

    @Override
    public void write(Import file, Actor actor, OutputStream out) throws IOException {
        var profile = profiles.named(String.valueOf(file.profile())).orElseThrow();
        RefusedRowsFile.write(
                () -> register.importFiles().open(file, actor), profile, new Reasons(register, file, actor), out);
    }

    /// Reasons fetched page by page, in the order of the file.
    private static final class Reasons implements Iterator<RefusedRowsFile.Reason> {

        private final Register register;
        private final Import file;
        private final Actor actor;
        private final FindingSentences sentences = new FindingSentences(Locale.JAPANESE);
        private final Queue<RowFinding> page = new ArrayDeque<>();
        private long after;
        private boolean ended;

        Reasons(Register register, Import file, Actor actor) {
            this.register = register;
            this.file = file;
            this.actor = actor;
        }

        @Override
        public boolean hasNext() {
            while (page.isEmpty() && !ended) {
                var next = register.importFiles().rowFindings(file, after, PAGE, actor);
                ended = next.size() < PAGE;
                if (!next.isEmpty()) {
                    after = next.getLast().position();
                }
                next.stream().filter(RowFinding::refused).forEach(page::add);
            }
            return !page.isEmpty();
        }

        @Override
        public RefusedRowsFile.Reason next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var row = page.remove();
            var text = row.findings().stream().map(sentences::sentence).collect(Collectors.joining(" "));
            return new RefusedRowsFile.Reason(row.line(), row.rowKey().replaceFirst(" #[0-9]+$", ""), text);
        }
    }
}
