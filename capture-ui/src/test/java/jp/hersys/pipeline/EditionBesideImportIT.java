package jp.hersys.pipeline;

import static jp.hersys.pipeline.Ground.LONG;
import static jp.hersys.pipeline.Ground.SEED;
import static jp.hersys.pipeline.Pipeline.TOYAMA;
import static jp.hersys.pipeline.Pipeline.operator;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.batch.edition.EditionRemake;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.editions.Edition;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportState;
import jp.hersys.imports.ReadRow;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.profiles.ListReader;
import jp.hersys.profiles.Profiles;
import jp.hersys.reports.FiguresFile;
import jp.hersys.routes.ImportWorker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Editions are made while lists come in. What an edition said must be found again at its moment, whatever came after.
@ExtendWith(RegisterExtension.class)
@Timeout(1200)
class EditionBesideImportIT {

    private static final LocalDate DAY = LocalDate.of(2022, 8, 31);
    private static final int HALF = LONG ? 10_000 : 2_000;
    private static final int WHOLE = HALF * 5 / 2;

    private final Register register;
    private final Pipeline pipeline;
    private final Path folder = Ground.folder("beside");
    private final Random random = new Random(SEED);

    EditionBesideImportIT(Register register) {
        this.register = register;
        this.pipeline = new Pipeline(register);
    }

    /// An edition with what was handed out.
    private record Published(Edition edition, Map<String, String> papers, String figures) {}

    @Test
    void an_edition_closed_while_an_import_commits_is_made_again_with_the_same_bytes() {
        System.out.println("Seed of the editions beside imports: " + SEED);
        pipeline.take(list(0), "first.csv", TOYAMA);
        var published = new ArrayList<Published>();
        int before = 0;
        for (int round = 1; round <= (LONG ? 60 : 3); round++) {
            var bytes = list(round);
            long pause = random.nextInt(120);
            var coming = CompletableFuture.supplyAsync(() -> {
                Phase.sleep(pause);
                return pipeline.take(bytes, "next.csv", TOYAMA);
            });
            Phase.sleep(random.nextInt(300));
            published.add(publish());
            var list = coming.join();
            assertThat(list.state()).isEqualTo(ImportState.APPLIED);
            var edition = published.getLast().edition();
            assertThat(list.recordedAt()).isNotEqualTo(edition.knownAt());
            before += list.recordedAt().isBefore(edition.knownAt()) ? 1 : 0;
            assertThat(edition.counted())
                    .isEqualTo(rows(edition.knownAt().isBefore(list.recordedAt()) ? round - 1 : round));
        }
        System.out.printf("%d editions, the list beside it known to %d of them%n", published.size(), before);
        published.forEach(this::assertSame);
    }

    @Test
    void an_edition_made_while_a_list_is_half_read_knows_nothing_of_it_then_or_later() throws IOException {
        pipeline.take(list(0), "first.csv", TOYAMA);
        var bytes = Files.readAllBytes(Ground.list(folder.resolve("long.csv"), 77, WHOLE, TOYAMA, "富山県"));
        var order = new ImportFiles.Order("long.csv", TOYAMA, null, null, false);
        var id = register.importFiles().receive(order, new ByteArrayInputStream(bytes), operator(TOYAMA));
        register.staging().write(id, firstRows(bytes), HALF, operator(TOYAMA));
        var published = publish();
        assertThat(published.edition().counted()).isEqualTo(rows(0));
        worker().work();
        var list = register.importFiles().find(id, operator(TOYAMA)).orElseThrow();
        assertThat(list.counts()).startsWith("rows=" + WHOLE + " accepted=" + (WHOLE - rows(0)) + " ");
        assertThat(list.recordedAt()).isAfter(published.edition().knownAt());
        assertSame(published);
        assertThat(pipeline.publish(TOYAMA, DAY, null).counted()).isEqualTo(WHOLE);
        assertSame(published);
    }

    private Published publish() {
        var edition = pipeline.publish(TOYAMA, DAY, null);
        var papers = new TreeMap<String, String>();
        pipeline.papers(edition).forEach((path, bytes) -> papers.put(path, Fingerprint.sha256(bytes)));
        return new Published(edition, papers, figures(edition.knownAt()));
    }

    private void assertSame(Published published) {
        var again = new TreeMap<String, String>();
        new EditionRemake(register, new EditionPress(register))
                .into(
                        published.edition(),
                        (path, content) -> {
                            var bytes = new ByteArrayOutputStream();
                            content.writeTo(bytes);
                            again.put(path, Fingerprint.sha256(bytes.toByteArray()));
                        },
                        operator(TOYAMA));
        assertThat(again).isEqualTo(published.papers());
        assertThat(figures(published.edition().knownAt())).isEqualTo(published.figures());
    }

    private String figures(Instant knownAt) {
        try {
            var bytes = new ByteArrayOutputStream();
            FiguresFile.write(pipeline.figures(TOYAMA, DAY, knownAt), false, bytes);
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    // Each list is longer than the one before, so that an edition's count says which lists it knew.
    private static long rows(int round) {
        return 500 + 40L * round;
    }

    private byte[] list(int round) {
        try {
            var file = folder.resolve("list.csv");
            return Files.readAllBytes(Ground.list(file, SEED + round, (int) rows(round), TOYAMA, "富山県"));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<ReadRow> firstRows(byte[] list) {
        var rows = new ArrayList<ReadRow>();
        ListReader.read(
                () -> new ByteArrayInputStream(list),
                Profiles.onClassPath().all().getFirst(),
                TOYAMA,
                Jst.today(register.clock()),
                Areas.shipped(),
                row -> {
                    if (rows.size() < HALF) {
                        rows.add(row);
                    }
                });
        return rows;
    }

    private ImportWorker worker() {
        return new ImportWorker(register, Profiles.onClassPath(), Areas.shipped());
    }
}
