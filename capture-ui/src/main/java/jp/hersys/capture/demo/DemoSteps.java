package jp.hersys.capture.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.editions.EditionRequest;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportState;
import jp.hersys.intake.FindingSentences;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;

/// One list taken in, one edition published: asked for like a person would, then watched until it is done. Each looks
/// first whether it was done, or asked for, before.
final class DemoSteps {

    static final Actor DEMO = new Actor.Job("demo", LocalGovernmentCode.NATION);
    private static final int LOOKED_AT = 500;
    private static final long PAUSE_MILLIS = 200;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Register register;
    private final PrintWriter out;

    DemoSteps(Register register, PrintWriter out) {
        this.register = register;
        this.out = out;
    }

    /// Where the bytes of a list come from.
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /// Takes a list in as of a past moment.
    Import take(String name, LocalGovernmentCode publisher, Instant knownAt, Source source)
            throws IOException, InterruptedException {
        var known = register.importFiles().newest(LOOKED_AT, DEMO).stream()
                .filter(file -> file.publisherCode().equals(publisher)
                        && file.fileName().equals(name))
                .findFirst();
        var id = known.isPresent() ? known.get().id() : receive(name, publisher, knownAt, source);
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            var file = register.importFiles().find(id, DEMO).orElseThrow();
            if (file.state().isSettled()) {
                out.println("  取込 / import " + name + ": " + file.counts());
                return applied(file);
            }
            pause(end, name);
        }
    }

    /// Publishes the first edition of a day as known at a past moment.
    void publish(LocalGovernmentCode publisher, LocalDate day, Instant knownAt) throws InterruptedException {
        var desk = register.editionDesk();
        var what = publisher + " " + day;
        long end = System.nanoTime() + LONGEST.toNanos();
        var made = desk.find(publisher, day, 1, DEMO);
        if (made.map(Edition::publishedAt).isEmpty()) {
            var id = desk.unfinishedRequests(LOOKED_AT, DEMO).stream()
                    .filter(request -> request.doneAt() == null)
                    .filter(request -> request.publisherCode().equals(publisher)
                            && request.day().equals(day))
                    .min(Comparator.comparing(EditionRequest::revision))
                    .map(EditionRequest::id)
                    .orElseGet(() -> desk.request(publisher, day, knownAt, DEMO));
            var request = desk.findRequest(id, DEMO).orElseThrow();
            while (request.doneAt() == null) {
                pause(end, what);
                request = desk.findRequest(id, DEMO).orElseThrow();
            }
            if (request.failure() != null) {
                throw new IllegalStateException("The edition " + what + " could not be made: " + request.failure());
            }
        }
        out.println("  公表 / edition " + what);
    }

    private Id<Import> receive(String name, LocalGovernmentCode publisher, Instant knownAt, Source source)
            throws IOException {
        try (var bytes = source.open()) {
            return register.importFiles()
                    .receive(new ImportFiles.Order(name, publisher, null, knownAt, false), bytes, DEMO);
        }
    }

    private static Import applied(Import file) {
        if (file.state() != ImportState.APPLIED) {
            var finding = file.finding();
            throw new IllegalStateException("The list " + file.fileName() + " was not taken in: "
                    + (finding == null ? file.state() : new FindingSentences(Locale.ENGLISH).sentence(finding)));
        }
        return file;
    }

    private static void pause(long end, String what) throws InterruptedException {
        if (System.nanoTime() > end) {
            throw new IllegalStateException(what + " was not done within " + LONGEST.toMinutes()
                    + " minutes; the work goes on when the demo is started again.");
        }
        Thread.sleep(PAUSE_MILLIS);
    }
}
