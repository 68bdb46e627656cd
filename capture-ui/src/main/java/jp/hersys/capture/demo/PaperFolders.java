package jp.hersys.capture.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionFile;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;

/// Lays the papers of the published editions out as files, one folder an edition.
final class PaperFolders {

    private static final Actor DEMO = new Actor.Job("demo", LocalGovernmentCode.NATION);
    private static final int LAID_OUT = 50;

    private final Register register;
    private final Path folder;

    PaperFolders(Register register, Path folder) {
        this.register = register;
        this.folder = folder;
    }

    /// Writes what is missing and gives the folders.
    List<Path> write() throws IOException {
        var written = new ArrayList<Path>();
        for (var edition : register.editionDesk().newest(LAID_OUT, DEMO).reversed()) {
            if (edition.publishedAt() != null) {
                written.add(write(edition));
            }
        }
        return written;
    }

    private Path write(Edition edition) throws IOException {
        var own = folder.resolve(edition.publisherCode().value()).resolve(edition.day() + "-" + edition.revision());
        for (var paper : register.editionDesk().files(edition, DEMO)) {
            var target = own.resolve(paper.path()).normalize();
            if (!target.startsWith(own)) {
                throw new IllegalStateException("The paper " + paper.path() + " would lie outside its folder.");
            }
            if (!Files.exists(target) || Files.size(target) != paper.size()) {
                copy(edition, paper, target);
            }
        }
        return own;
    }

    private void copy(Edition edition, EditionFile paper, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling("."));
        var half = target.resolveSibling(target.getFileName() + ".half");
        try (var bytes = register.editionDesk().open(edition, paper, DEMO)) {
            Files.copy(bytes, half, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
