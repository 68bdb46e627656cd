package jp.hersys.capture.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hersys.accounts.Account;
import jp.hersys.capture.WebApplication;
import jp.hersys.capture.security.BoundedArgon2;
import jp.hersys.commands.BenchReport;
import jp.hersys.commands.Benchmark;
import jp.hersys.database.Register;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// Two hundred people of fifty health centres work at once over a register of a million persons: each opens the work
/// list, a record, searches or confirms every ten seconds, and lists and records ask each second whether something is
/// new.
public final class ScreensBenchmark implements Benchmark {

    private static final int PERSONS = 1_000_000;
    private static final int CENTRES = 50;
    private static final int SESSIONS = 200;
    private static final int AT_THE_DOOR = 4;
    private static final long ACTION_SECONDS = 10;
    private static final long WARM_SECONDS = 90;
    private static final long MEASURED_SECONDS = 120;
    /// Between two looks of the one at the real browser: thrice as often as the others act.
    private static final long LOOK_MILLIS = 3_000;
    private static final int CONNECTIONS = 16;
    /// MiB that a server of the launcher has at least, of its 1 GiB.
    private static final long SERVERS_HEAP = 900;

    private static final int RECORDS = 200;
    private static final Instant NOW = Instant.parse("2022-10-05T01:00:00Z");
    private static final LocalGovernmentCode PUBLISHER = new LocalGovernmentCode("172014");
    private static final Actor BENCH = new Actor.Job("bench", LocalGovernmentCode.NATION);
    private static final String PASSWORD = "kamo-tesi-nuro-haki";
    private static final String FIRST = "document.querySelector(\"vaadin-grid a[href^='notifications/']\")";
    private static final String RECORD = "document.querySelector('h1')?.textContent.startsWith('届出 2022')";
    private static final double MILLION = 1e6;

    /// Milliseconds that actions took, by kind.
    private final Map<String, Queue<Double>> taken = new ConcurrentHashMap<>();

    private final AtomicInteger failed = new AtomicInteger();
    private final Semaphore door = new Semaphore(AT_THE_DOOR);
    private final CountDownLatch inside = new CountDownLatch(SESSIONS);

    @Override
    public String name() {
        return "screens";
    }

    @Override
    public long heap() {
        return SERVERS_HEAP;
    }

    /// @param confirmed records to be looked at
    /// @param persons   whose pages are looked at
    /// @param waiting   records to be confirmed, each once
    private record Desk(String login, List<UUID> confirmed, List<UUID> persons, Queue<UUID> waiting) {}

    @Override
    public void run(Path folder, BenchReport report) throws Exception {
        var clock = Clock.offset(
                Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), NOW));
        try (var register = Register.open(folder, CONNECTIONS, clock);
                var owner = register.asOwner()) {
            var start = System.nanoTime();
            var centres = centres(register);
            new MillionPersons(owner, PERSONS).fill(centres, PUBLISHER);
            report.tell("screens.persons", PERSONS, "persons");
            report.tell("screens.fill-seconds", (System.nanoTime() - start) / MILLION / 1_000, "s");
            var desks = desks(register, owner, List.copyOf(centres.keySet()));
            var program = WebApplication.start(register, Map.of("server.port", 0));
            try {
                var port = Objects.requireNonNull(((WebServerApplicationContext) program).getWebServer())
                        .getPort();
                work("http://127.0.0.1:" + port + "/", desks, folder.resolve("browser"));
            } finally {
                program.close();
            }
        }
        report.tell("screens.sessions", SESSIONS, "sessions");
        report.atMost("screens.failed", failed.get(), "actions", 0);
        tell(report, "list", 300);
        tell(report, "record", 300);
        tell(report, "search", 300);
        tell(report, "confirm", 500);
        tell(report, "person", 300);
        tell(report, "person-search", 300);
        tell(report, "poll", 300);
        tell(report, "browser-list", 300);
        tell(report, "browser-record", 300);
        report.tell("screens.heap-allowed", Runtime.getRuntime().maxMemory() / (double) (1 << 20), "MiB");
    }

    private void tell(BenchReport report, String kind, double allowed) {
        var sorted = taken.getOrDefault(kind, new ConcurrentLinkedQueue<>()).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        report.tell("screens." + kind + ".count", sorted.length, "actions");
        report.tell("screens." + kind + ".median", percentile(sorted, 50), "ms");
        report.atMost("screens." + kind + ".p95", percentile(sorted, 95), "ms", allowed);
    }

    /// The nearest rank.
    private static double percentile(double[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
    }

    private static Map<Long, Long> centres(Register register) {
        return register.access().write(BENCH, () -> {
            var centres = new LinkedHashMap<Long, Long>();
            for (int i = 0; i < CENTRES; i++) {
                var centre = register.organisations().make(organisation("05", "見本保健所" + i, null));
                var clinic = register.organisations().make(organisation("06", "見本医院" + i, centre));
                centres.put(centre.value(), clinic.value());
            }
            return centres;
        });
    }

    private static Organisation organisation(String type, String name, @Nullable Id<Organisation> centre) {
        return Organisation.toBeMade(type, name, PUBLISHER, centre);
    }

    private static List<Desk> desks(Register register, Connection owner, List<Long> centres) throws SQLException {
        var hash = new BoundedArgon2().encode(PASSWORD);
        register.access().write(BENCH, () -> {
            for (int i = 0; i < SESSIONS; i++) {
                register.accounts()
                        .insert(new Account("bench" + i, "見本", "Bench", Duty.CLERK, PUBLISHER, hash, true, null));
                register.organisations().join("bench" + i, new Id<>(centres.get(i % CENTRES)), PUBLISHER);
            }
            return hash;
        });
        var desks = new ArrayList<Desk>();
        for (int i = 0; i < SESSIONS; i++) {
            var centre = centres.get(i % CENTRES);
            int turn = i / CENTRES;
            desks.add(new Desk(
                    "bench" + i,
                    records(owner, "n.public_id", centre, "C", 0),
                    records(owner, "p.public_id", centre, "C", 0),
                    new ConcurrentLinkedQueue<>(
                            records(owner, "n.public_id", centre, "S", turn * RECORDS / (SESSIONS / CENTRES)))));
        }
        return desks;
    }

    private static List<UUID> records(Connection owner, String id, long centre, String state, int after)
            throws SQLException {
        var found = new ArrayList<UUID>();
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            for (var table : List.of("persons", "notifications", "notification_versions")) {
                statement.execute("alter table " + table + " no force row level security");
            }
            try (var rows = statement.executeQuery("""
                    select %s from notifications n join notification_versions v on v.notification_id = n.id
                    join persons p on p.id = n.person_id
                    where n.health_centre_id = %d and v.state_code = '%s' and v.superseded_at is null
                    order by n.id offset %d limit %d""".formatted(id, centre, state, after, RECORDS / 4))) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
        return found;
    }

    private void work(String address, List<Desk> desks, Path browser) throws InterruptedException {
        var chance = new SplittableRandom(7);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var desk : desks) {
                var own = chance.split();
                people.execute(() -> sit(address, desk, own));
            }
            people.execute(() -> look(address, browser));
        }
    }

    private void sit(String address, Desk desk, SplittableRandom chance) {
        try (var visitor = signedIn(address, desk)) {
            inside.await();
            long begun = System.nanoTime() + Duration.ofSeconds(WARM_SECONDS).toNanos();
            long end = begun + Duration.ofSeconds(MEASURED_SECONDS).toNanos();
            long next = System.nanoTime()
                    + Duration.ofMillis(chance.nextLong(ACTION_SECONDS * 1_000)).toNanos();
            while (System.nanoTime() < end) {
                Thread.sleep(1_000);
                boolean measured = System.nanoTime() > begun;
                if (System.nanoTime() < next) {
                    if (visitor.asks()) {
                        time("poll", measured, visitor::poll);
                    }
                } else {
                    next += Duration.ofSeconds(ACTION_SECONDS).toNanos();
                    act(visitor, desk, chance, measured);
                }
            }
        } catch (InterruptedException | IOException | RuntimeException failure) {
            failed.incrementAndGet();
            System.err.println(failure);
        }
    }

    // A few at a time: a log-in is made to be slow, and a network from which many try at once is asked to wait.
    private ScreenVisitor signedIn(String address, Desk desk) throws IOException, InterruptedException {
        door.acquire();
        try {
            var visitor = new ScreenVisitor(address);
            visitor.signIn(desk.login(), PASSWORD, "notifications");
            return visitor;
        } finally {
            door.release();
            inside.countDown();
        }
    }

    /// One person at a real browser goes from the list to a record and back. It is measured while the others are, when
    /// it has been warm for as long as they.
    private void look(String address, Path folder) {
        try {
            inside.await();
            long begun = System.nanoTime() + Duration.ofSeconds(WARM_SECONDS).toNanos();
            long end = begun + Duration.ofSeconds(MEASURED_SECONDS).toNanos();
            var started = TimedBrowser.start(folder);
            if (started.isEmpty()) {
                return;
            }
            try (var browser = started.get()) {
                browser.signIn(address, "bench0", PASSWORD, FIRST);
                while (System.nanoTime() < end) {
                    boolean measured = System.nanoTime() > begun;
                    Thread.sleep(LOOK_MILLIS);
                    var record = browser.time(FIRST + ".click()", RECORD);
                    Thread.sleep(LOOK_MILLIS);
                    var list = browser.time("document.querySelector('a.back').click()", FIRST);
                    if (measured) {
                        time("browser-record", record);
                        time("browser-list", list);
                    }
                }
            }
        } catch (InterruptedException | IOException | RuntimeException failure) {
            failed.incrementAndGet();
            System.err.println(failure);
        }
    }

    private void act(ScreenVisitor visitor, Desk desk, SplittableRandom chance, boolean measured)
            throws IOException, InterruptedException {
        int kind = chance.nextInt(10);
        if (kind < 3) {
            time("list", measured, () -> visitor.open("notifications"));
        } else if (kind == 3) {
            var person = desk.persons().get(chance.nextInt(desk.persons().size()));
            time("person", measured, () -> visitor.open("persons/" + person));
        } else if (kind == 4) {
            visitor.open("persons");
            time("person-search", measured, () -> visitor.type(words(chance)));
        } else if (kind < 7) {
            var record = desk.confirmed().get(chance.nextInt(desk.confirmed().size()));
            time("record", measured, () -> visitor.open("notifications/" + record));
        } else if (kind < 9) {
            visitor.open("notifications");
            time("search", measured, () -> visitor.type(words(chance)));
        } else {
            var record = desk.waiting().poll();
            if (record != null) {
                visitor.open("notifications/" + record);
                time("confirm", measured, () -> visitor.press("確認する"));
                if (!visitor.says("保健所確認済")) {
                    failed.incrementAndGet();
                }
            }
        }
    }

    private static String words(SplittableRandom chance) {
        return chance.nextBoolean()
                ? MillionPersons.surname(chance)
                : MillionPersons.birthday(chance).toString();
    }

    @FunctionalInterface
    private interface Action {
        void act() throws IOException, InterruptedException;
    }

    private void time(String kind, boolean measured, Action action) throws IOException, InterruptedException {
        long start = System.nanoTime();
        action.act();
        if (measured) {
            time(kind, (System.nanoTime() - start) / MILLION);
        }
    }

    private void time(String kind, double millis) {
        taken.computeIfAbsent(kind, each -> new ConcurrentLinkedQueue<>()).add(millis);
    }
}
