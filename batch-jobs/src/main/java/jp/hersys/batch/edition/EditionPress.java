package jp.hersys.batch.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionLetterhead;
import jp.hersys.editions.EditionMapper;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.AreaMasters;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;
import jp.hersys.reports.EditionContent;
import jp.hersys.reports.FigureLine;
import jp.hersys.reports.Letterhead;
import jp.hersys.reports.PreviousEdition;
import jp.hersys.reports.RowAccount;
import jp.hersys.reports.TableContent;
import org.jspecify.annotations.Nullable;

/// Makes editions: what each step of the job does. Every method may be repeated: it leaves the same behind.
public final class EditionPress {

    static final String BASIS = "announced_on";

    private final Register register;
    private final EditionMapper editions;
    private final CaseCountMapper counts;
    private final Areas areas = new Areas(AreaMasters.areas());
    private final CodeLists codes = CodeLists.read();
    private final FigureWords words = new FigureWords();

    /// A press over a register.
    public EditionPress(Register register) {
        this.register = register;
        this.editions = register.editions();
        this.counts = register.mapper(CaseCountMapper.class);
    }

    static Actor job(LocalGovernmentCode publisher) {
        return new Actor.Job("edition", publisher);
    }

    /// Fixes the moment of knowledge and opens the edition; one that is open stays as it is.
    ///
    /// @param asked moment to look back to, null for now
    /// @throws IllegalArgumentException when `asked` lies in the future
    public void open(LocalGovernmentCode publisher, LocalDate day, int revision, @Nullable Instant asked) {
        // The nation's editions fix moments for every publisher, so the job must see them while it locks.
        register.access().write(job(LocalGovernmentCode.NATION), () -> {
            if (editions.find(publisher, day, revision).isEmpty()) {
                var knownAt = register.lock()
                        .momentToLook(publisher, asked)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The moment " + asked + " lies in the future; one that does not was expected."));
                var settings = register.publishers().settingsOf(publisher);
                var letterhead = new EditionLetterhead(
                        settings.department(), settings.contact(), settings.telephone(), settings.message());
                editions.open(publisher, day, revision, knownAt, register.clock().instant(), letterhead.toJson());
            }
            return publisher;
        });
    }

    /// The edition that the job works at.
    Edition edition(LocalGovernmentCode publisher, LocalDate day, int revision) {
        return register.access()
                .look(job(publisher), () -> editions.find(publisher, day, revision).orElseThrow());
    }

    /// Counts as known at the edition's moment and keeps figures and tables.
    void countFigures(Edition edition) {
        register.access().write(job(edition.publisherCode()), () -> {
            var content = count(edition);
            editions.clearFigures(edition.id());
            content.figures()
                    .forEach(line ->
                            editions.figure(edition.id(), edition.publisherCode(), line.id(), line.value()));
            content.tables().forEach(table -> keep(edition, table));
            editions.counted(edition.id(), content.rows().received(), content.rows().counted());
            return content;
        });
    }

    private void keep(Edition edition, TableContent table) {
        if (table.rows().isEmpty()) {
            return;
        }
        int last = table.columns().size() - 1;
        var dimensions = table.rows().stream()
                .map(row -> row.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining("\u001f")))
                .collect(Collectors.joining("\u001e"));
        var values = table.rows().stream()
                .map(row -> String.valueOf(row.get(last)))
                .collect(Collectors.joining(","));
        editions.cells(edition.id(), edition.publisherCode(), table.id(), dimensions, values);
    }

    /// Keeps what was not counted, and why.
    void recordExclusions(Edition edition) {
        register.access().write(job(edition.publisherCode()), () -> {
            var excluded = count(edition).rows().excluded();
            editions.clearExclusions(edition.id());
            excluded.forEach((reason, identities) ->
                    editions.exclude(edition.id(), edition.publisherCode(), reason, identities));
            return excluded;
        });
    }

    /// Makes all papers and keeps their bytes.
    void render(Edition edition) {
        var actor = job(edition.publisherCode());
        register.access().write(actor, () -> {
            editions.clearFiles(edition.id());
            for (var paper : papers(edition).all()) {
                var file = register.files()
                        .store(edition.publisherCode(), paper.path(), paper.mediaType(), paper.content()::writeTo);
                editions.file(edition.id(), edition.publisherCode(), paper.path(), file.id());
            }
            return edition;
        });
    }

    /// Compares what was kept with what the register says, counted by other statements.
    ///
    /// @throws IllegalStateException naming the first total that differs; nothing is published then
    void controlTotals(Edition edition) {
        var actor = job(edition.publisherCode());
        var content = register.access().look(actor, () -> count(edition));
        new ControlTotals(edition, content).check();
        for (var file : register.access().look(actor, () -> editions.files(edition.id()))) {
            try (var bytes = register.files().open(file.fileId(), actor)) {
                ControlTotals.checkPaper(edition, content, file, bytes);
            } catch (IOException failure) {
                throw new UncheckedIOException("The paper " + file.path() + " could not be read back.", failure);
            }
        }
    }

    /// From now on the edition may be handed out.
    void close(Edition edition) {
        var actor = job(edition.publisherCode());
        register.access().write(actor, () -> {
            if (editions.publish(edition.id(), register.clock().instant()) == 1) {
                register.access().note(actor, "edition.publish", "edition " + edition.id(), "{}");
            }
            return edition;
        });
    }

    /// The papers of an edition, to be written out.
    EditionPapers papers(Edition edition) {
        return new EditionPapers(
                register.access().look(job(edition.publisherCode()), () -> count(edition)),
                dataSource(),
                edition,
                areas,
                codes);
    }

    /// Counts without keeping anything, as known at a moment.
    ///
    /// @param asked moment to look back to, null for now
    /// @throws IllegalArgumentException when `asked` lies in the future
    public EditionContent look(LocalGovernmentCode publisher, LocalDate day, @Nullable Instant asked) {
        var knownAt = register.access()
                .write(job(LocalGovernmentCode.NATION), () -> register.lock().momentToLook(publisher, asked))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The moment " + asked + " lies in the future; one that does not was expected."));
        return register.access().look(job(publisher), () -> {
            var letterhead = new EditionLetterhead("", "", "", "");
            return content(publisher, day, 1, knownAt, letterhead, null, Map.of());
        });
    }

    private EditionContent count(Edition edition) {
        var previous = edition.previousId() == null
                ? null
                : editions.findById(edition.previousId()).orElseThrow();
        return content(
                edition.publisherCode(),
                edition.day(),
                edition.revision(),
                edition.knownAt(),
                edition.letterhead(),
                previous == null ? null : new PreviousEdition(previous.day(), previous.revision(), previous.knownAt()),
                previous == null ? Map.of() : published(previous.id()));
    }

    private Map<String, @Nullable BigDecimal> published(Id<Edition> id) {
        var published = new HashMap<String, @Nullable BigDecimal>();
        editions.figures(id).forEach(kept -> published.put(kept.figure(), kept.published()));
        return published;
    }

    private EditionContent content(
            LocalGovernmentCode publisher,
            LocalDate day,
            int revision,
            Instant knownAt,
            EditionLetterhead letterhead,
            @Nullable PreviousEdition previous,
            Map<String, @Nullable BigDecimal> previousFigures) {
        var counted = CaseCounts.of(new CaseCountMapper.Look(publisher.value(), day, knownAt), counts);
        var figures = new CaseFigures(publisher, areas, codes, counted);
        List<FigureLine> lines = new ArrayList<>();
        figures.figures()
                .forEach((id, value) -> lines.add(words.figure(id, value, value, previousFigures.get(id))));
        var name = EditionPapers.name(publisher, areas);
        return new EditionContent(
                publisher.value(),
                name.name(),
                name.nameEn(),
                day,
                revision,
                knownAt,
                new Letterhead(
                        letterhead.department(), letterhead.contact(), letterhead.telephone(), letterhead.message()),
                BASIS,
                lines,
                figures.tables(),
                new RowAccount(counted.received(), counted.counted(), new LinkedHashMap<>(counted.excluded())),
                previous);
    }

    DataSource dataSource() {
        return register.dataSource();
    }

    /// Writes one paper as it would be published.
    static void write(EditionPapers.Paper paper, OutputStream out) throws IOException {
        paper.content().writeTo(out);
    }
}
