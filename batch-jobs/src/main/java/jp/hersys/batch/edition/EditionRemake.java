package jp.hersys.batch.edition;

import java.io.IOException;
import java.security.DigestOutputStream;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionFile;
import jp.hersys.files.FileStore;
import jp.hersys.register.Actor;
import jp.hersys.register.Sha256;

/// Makes a published edition again from the cases, as known at its moment, and compares each paper's bytes with those
/// that were handed out.
public final class EditionRemake {

    private final Register register;
    private final EditionPress press;

    /// A remake by a press.
    public EditionRemake(Register register, EditionPress press) {
        this.register = register;
        this.press = press;
    }

    /// Where papers go.
    @FunctionalInterface
    public interface Folder {

        /// Writes one paper.
        void write(String path, FileStore.Content content) throws IOException;
    }

    /// Writes every paper into `folder`.
    ///
    /// @throws IllegalStateException naming the first paper whose bytes differ from what was published
    public void into(Edition edition, Folder folder, Actor actor) {
        Map<String, String> published = register.editionDesk().files(edition, actor).stream()
                .collect(Collectors.toMap(EditionFile::path, EditionFile::sha256));
        press.remake(edition, paper -> {
            var digest = Sha256.begin();
            folder.write(paper.path(), out -> {
                var digesting = new DigestOutputStream(out, digest);
                paper.content().writeTo(digesting);
                digesting.flush();
            });
            var now = Sha256.end(digest);
            if (!now.equals(published.get(paper.path()))) {
                throw new IllegalStateException(
                        "The paper %s of edition %s was expected to have the bytes that were published, but differs."
                                .formatted(paper.path(), edition.id()));
            }
        });
    }
}
