package jp.hersys.editions;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hersys.audit.Access;
import jp.hersys.files.FileStore;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// Where editions are asked for and handed out. Making them is the job's work: the table of requests is the queue.
public final class EditionDesk {

    private final Access access;
    private final EditionMapper editions;
    private final FileStore files;
    private final Clock clock;

    /// A desk over the editions.
    public EditionDesk(Access access, EditionMapper editions, FileStore files, Clock clock) {
        this.access = access;
        this.editions = editions;
        this.files = files;
        this.clock = clock;
    }

    /// Asks for the next edition of a day.
    ///
    /// @param knownAt moment to look back to, null for now
    /// @throws jp.hersys.audit.NotAllowed when the actor may not publish for this publisher
    public Id<EditionRequest> request(
            LocalGovernmentCode publisher, LocalDate day, @Nullable Instant knownAt, Actor actor) {
        access.demand(actor, Duty.PRESS, publisher);
        return access.as(actor, publisher, "edition.request", "publisher " + publisher + " day " + day, () -> {
            editions.lockRequests(publisher); // two at once must not get one number
            return editions.request(publisher, day, knownAt, clock.instant(), actor.label());
        });
    }

    /// A request, if `actor` may see it.
    public Optional<EditionRequest> findRequest(Id<EditionRequest> id, Actor actor) {
        return access.look(actor, () -> editions.findRequest(id));
    }

    /// The request for the edition of a day as known at a moment that is not done yet, if `actor` may see it.
    public Optional<EditionRequest> findOpenRequest(
            LocalGovernmentCode publisher, LocalDate day, Instant knownAt, Actor actor) {
        return access.look(actor, () -> editions.openRequest(publisher, day, knownAt));
    }

    /// Requests that wait, run or failed, newest first, as far as `actor` may see them.
    public List<EditionRequest> unfinishedRequests(int limit, Actor actor) {
        return access.look(actor, () -> editions.unfinishedRequests(limit));
    }

    /// The last day that a publisher's cases bear: the day that is most likely published next.
    public Optional<LocalDate> lastDayWithCases(LocalGovernmentCode publisher, Actor actor) {
        return Optional.ofNullable(access.look(actor, () -> editions.lastDayWithCases(publisher)));
    }

    /// The newest editions that `actor` may see.
    public List<Edition> newest(int limit, Actor actor) {
        return access.look(actor, () -> editions.newest(limit));
    }

    /// What was asked for and what became of it, newest first, as far as `actor` may see it.
    ///
    /// @param after last one of the page before; null for the first page
    public List<EditionEntry> entries(EditionSearch search, @Nullable EditionEntry after, int limit, Actor actor) {
        return access.look(actor, () -> editions.entries(search, after == null ? null : after.requestId(), limit));
    }

    /// An edition by what stands in its address, if `actor` may see it.
    public Optional<Edition> find(UUID publicId, Actor actor) {
        return access.look(actor, () -> editions.findPublic(publicId));
    }

    /// The edition of a publisher, day and revision, if `actor` may see it.
    public Optional<Edition> find(LocalGovernmentCode publisher, LocalDate day, int revision, Actor actor) {
        return access.look(actor, () -> editions.find(publisher, day, revision));
    }

    /// The edition that was made as known at a moment, if `actor` may see it.
    public Optional<Edition> findKnownAt(LocalGovernmentCode publisher, LocalDate day, Instant knownAt, Actor actor) {
        return access.look(actor, () -> editions.findKnownAt(publisher, day, knownAt));
    }

    /// The figures of an edition.
    public List<EditionMapper.KeptFigure> figures(Edition edition, Actor actor) {
        return access.look(actor, () -> editions.figures(edition.id()));
    }

    /// The tables of an edition that have at most two dimensions, and those by day, cell by cell.
    public List<EditionMapper.KeptCell> drawnCells(Edition edition, Actor actor) {
        return access.look(actor, () -> editions.drawnCells(edition.id()));
    }

    /// The papers of an edition; none while it is being made.
    public List<EditionFile> files(Edition edition, Actor actor) {
        return edition.publishedAt() == null ? List.of() : access.look(actor, () -> editions.files(edition.id()));
    }

    /// The bytes of a paper; handing it out stands in the audit.
    public InputStream open(Edition edition, EditionFile file, Actor actor) throws IOException {
        access.as(
                actor,
                edition.publisherCode(),
                "edition.download",
                "edition " + edition.id() + " " + file.path(),
                () -> file);
        return files.open(file.fileId(), actor);
    }
}
