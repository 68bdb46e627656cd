package jp.hersys.capture.editions;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.hersys.capture.frame.PublicId;
import jp.hersys.capture.security.SignedIn;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionDesk;
import jp.hersys.editions.EditionMapper;
import jp.hersys.editions.EditionRun;

/// The editions as one person sees them.
final class Editions {

    private final EditionDesk desk;
    private final Register register;
    private final SignedIn signedIn;

    Editions(Register register, SignedIn signedIn) {
        this.register = register;
        this.desk = register.editionDesk();
        this.signedIn = signedIn;
    }

    /// The edition in this address, if it is published and the person may see it.
    Optional<EditionLine> find(String publicId) {
        return PublicId.read(publicId)
                .flatMap(id -> desk.find(id, signedIn.actor()))
                .filter(edition -> edition.publishedAt() != null)
                .map(this::line);
    }

    /// The edition that readers saw before this one.
    Optional<EditionLine> previous(Edition edition) {
        var id = edition.previousId();
        if (id == null) {
            return Optional.empty();
        }
        return register.access()
                .look(signedIn.actor(), () -> register.editions().findById(id))
                .map(this::line);
    }

    /// The cells of its tables, as kept when it was made.
    List<EditionMapper.KeptCell> cells(Edition edition) {
        return desk.drawnCells(edition, signedIn.actor());
    }

    /// The run that made it.
    Optional<EditionRun> run(Edition edition) {
        return register.editionRuns().of(edition, signedIn.actor());
    }

    private EditionLine line(Edition edition) {
        var actor = signedIn.actor();
        var figures = new HashMap<String, Optional<BigDecimal>>();
        desk.figures(edition, actor).forEach(kept -> figures.put(kept.figure(), Optional.ofNullable(kept.published())));
        return new EditionLine(edition, figures, desk.files(edition, actor));
    }
}
