package jp.hersys.batch.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionMapper;
import jp.hersys.editions.PaperSettings;
import jp.hersys.editions.Reach;
import jp.hersys.jurisdictions.AnnouncementShape;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.OpenDataEncoding;
import org.jspecify.annotations.Nullable;

/// Makes editions: what each step of the job does. Every method may be repeated and leaves the same behind.
public final class EditionPress {

    private final Register register;
    private final EditionMapper editions;
    private final CaseCountMapper counts;
    private final KeptTables keptTables;
    private final Areas areas = Areas.shipped();
    private final CodeLists codes = CodeLists.shipped();
    private final EditionContents contents;

    /// A press over a register.
    public EditionPress(Register register) {
        this.register = register;
        this.editions = register.editions();
        this.counts = register.mapper(CaseCountMapper.class);
        this.keptTables = new KeptTables(editions);
        this.contents = new EditionContents(register, areas, codes);
    }

    private static Actor job(LocalGovernmentCode publisher) {
        return new Actor.Job("edition", publisher);
    }

    /// Fixes the moment of knowledge and opens the edition; one that is open stays as it is.
    ///
    /// @param asked moment to look back to, null for now
    /// @throws IllegalArgumentException when `asked` lies in the future
    void open(LocalGovernmentCode publisher, LocalDate day, int revision, @Nullable Instant asked) {
        // The nation's editions fix moments for every publisher, so the job must see them while it locks.
        register.access().write(job(LocalGovernmentCode.NATION), () -> {
            if (editions.find(publisher, day, revision).isEmpty()) {
                var settings = PaperSettings.of(register.publishers().settingsOf(publisher));
                editions.open(
                        publisher,
                        day,
                        revision,
                        momentToLook(publisher, asked),
                        register.clock().instant(),
                        settings.toJson());
            }
            return publisher;
        });
    }

    private Instant momentToLook(LocalGovernmentCode publisher, @Nullable Instant asked) {
        return register.lock()
                .momentToLook(publisher, asked)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The moment " + asked + " lies in the future; one that does not was expected."));
    }

    /// The edition that the job works at.
    Edition edition(LocalGovernmentCode publisher, LocalDate day, int revision) {
        return register.access()
                .look(
                        job(publisher),
                        () -> editions.find(publisher, day, revision).orElseThrow());
    }

    /// Counts as known at the edition's moment and keeps figures and tables.
    void countFigures(Edition edition) {
        register.access().write(job(edition.publisherCode()), () -> {
            var counted = contents.figures(edition);
            editions.clearFigures(edition.id());
            counted.figures()
                    .forEach(line -> editions.figure(edition.id(), edition.publisherCode(), line.id(), line.value()));
            counted.tables().forEach(table -> keptTables.keep(edition, table));
            editions.counted(
                    edition.id(), counted.rows().received(), counted.rows().counted());
            return edition;
        });
    }

    /// Keeps what was not counted, and why.
    void recordExclusions(Edition edition) {
        register.access().write(job(edition.publisherCode()), () -> {
            var look = new CaseCountMapper.Look(edition.publisherCode().value(), edition.day(), edition.knownAt());
            editions.clearExclusions(edition.id());
            Exclusions.of(look, counts)
                    .byReason()
                    .forEach((reason, identities) ->
                            editions.exclude(edition.id(), edition.publisherCode(), reason, identities));
            return edition;
        });
    }

    /// Makes all papers from what was kept and stores their bytes.
    void render(Edition edition) {
        register.access().write(job(edition.publisherCode()), () -> {
            if (!editions.files(edition.id()).isEmpty()) {
                return edition; // a run that was killed right afterwards had made them all, from the same figures
            }
            for (var paper : papers(edition, contents.kept(edition))) {
                var file = register.files()
                        .store(edition.publisherCode(), paper.path(), paper.mediaType(), paper.content());
                editions.file(edition.id(), edition.publisherCode(), paper.path(), file.id());
            }
            return edition;
        });
    }

    /// Compares what was kept with the register and the papers with what was kept.
    ///
    /// @throws IllegalStateException naming the first total that differs; nothing is published then
    void controlTotals(Edition edition) {
        var actor = job(edition.publisherCode());
        var kept = register.access().look(actor, () -> contents.kept(edition));
        ControlTotals.check(kept);
        if (!kept.equals(register.access().look(actor, () -> contents.counted(edition)))) {
            throw new IllegalStateException("The figures of edition " + edition.id()
                    + " were expected to be what the register says, but counting again gives others.");
        }
        register.access().look(actor, () -> {
            contents.checkDifference(edition);
            return edition;
        });
        var papers = new PaperTotals(kept, announced(edition, kept, actor), encoding(edition), areas);
        for (var file : register.access().look(actor, () -> editions.files(edition.id()))) {
            try (var bytes = register.files().open(file.fileId(), actor)) {
                papers.check(file.path(), bytes);
            } catch (IOException failure) {
                throw new UncheckedIOException("The paper " + file.path() + " could not be read back.", failure);
            }
        }
    }

    /// Only where cases are announced one by one: the count is a look over all cases of a publisher.
    private AnnouncedCases.Counts announced(Edition edition, EditionContent kept, Actor actor) {
        if (edition.paperSettings().announcementShape() == AnnouncementShape.AGGREGATED) {
            return AnnouncedCases.Counts.NONE;
        }
        var cases = new AnnouncedCases(kept, register.dataSource(), codes);
        return register.access().look(actor, cases::counts);
    }

    /// From now on the edition may be handed out.
    void close(Edition edition) {
        var actor = job(edition.publisherCode());
        register.access().write(actor, () -> {
            if (editions.publish(edition.id(), register.clock().instant()) == 1) {
                register.access().note(actor, "edition.publish", "edition " + edition.id());
            }
            return edition;
        });
    }

    /// Counts a publisher's figures without keeping anything.
    ///
    /// @param asked moment to look back to, null for now
    /// @throws IllegalArgumentException when `asked` lies in the future
    public EditionContent look(LocalGovernmentCode publisher, LocalDate day, @Nullable Instant asked) {
        var knownAt = register.access().write(job(LocalGovernmentCode.NATION), () -> momentToLook(publisher, asked));
        return register.access().look(job(publisher), () -> contents.counted(publisher, day, knownAt));
    }

    /// Checks that the cases that differ between two reaches of a publisher explain the difference of every table.
    ///
    /// @throws IllegalStateException naming the first cell that they do not explain
    public void checkDifference(LocalGovernmentCode publisher, Reach before, Reach after) {
        register.access().look(job(publisher), () -> {
            contents.checkDifference(publisher, before, after);
            return publisher;
        });
    }

    /// What takes the papers of an edition that is made again.
    @FunctionalInterface
    public interface PaperTaker {

        /// Takes one paper.
        void take(EditionPapers.Paper paper) throws IOException;
    }

    /// Makes the papers of a published edition again, counted anew as known at its moment.
    void remake(Edition edition, PaperTaker taker) {
        register.access().look(job(edition.publisherCode()), () -> {
            for (var paper : papers(edition, contents.counted(edition))) {
                try {
                    taker.take(paper);
                } catch (IOException failure) {
                    throw new UncheckedIOException("The paper " + paper.path() + " could not be made again.", failure);
                }
            }
            return edition;
        });
    }

    private List<EditionPapers.Paper> papers(Edition edition, EditionContent content) {
        var settings = edition.paperSettings();
        var changedCases = contents.changedCases(edition);
        return new EditionPapers(content, settings, changedCases, register.dataSource(), areas, codes).all();
    }

    private static OpenDataEncoding encoding(Edition edition) {
        return OpenDataEncoding.named(edition.paperSettings().openDataEncoding());
    }
}
