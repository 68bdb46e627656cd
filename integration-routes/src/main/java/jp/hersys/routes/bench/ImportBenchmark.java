package jp.hersys.routes.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.hersys.commands.BenchReport;
import jp.hersys.commands.Benchmark;
import jp.hersys.database.Register;
import jp.hersys.epidemic.Epidemic;
import jp.hersys.epidemic.LineListCsv;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportState;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.profiles.Profiles;
import jp.hersys.register.Actor;
import jp.hersys.routes.ImportWorker;
import org.postgresql.PGConnection;

/// Imports a list of a million rows into an empty register, in turns with two plain COPYs: of the rows that the import
/// leaves behind into empty copies of its tables (the floor), and of the file itself into one table with a bigint key
/// and two indexes.
public final class ImportBenchmark implements Benchmark {

    private static final int ROWS = 1_000_000;
    private static final int FEWER_ROWS = 100_000;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final double MEBI = 1 << 20;
    private static final LocalGovernmentCode PUBLISHER = new LocalGovernmentCode("160008");
    private static final List<String> PLACES = List.of("富山市", "高岡市", "魚津市", "氷見市", "滑川市", "黒部市", "射水市");
    private static final List<String> LEFT_BEHIND =
            List.of("files", "file_parts", "imports", "row_findings", "cases", "case_versions");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Path folder, BenchReport report) throws IOException, SQLException {
        var many = list(folder.resolve("many.csv"), ROWS);
        var fewer = list(folder.resolve("fewer.csv"), FEWER_ROWS);
        try (var register = Register.open(folder.resolve("data"), 6, Clock.systemUTC());
                var owner = register.asOwner()) {
            // Row security holds for the owner, too: without this the copies would be empty.
            execute(owner, "select set_config('hersys.publishers', '000000', false)");
            double[] imports = new double[ROUNDS];
            double[] small = new double[ROUNDS];
            double[] floors = new double[ROUNDS];
            double[] plains = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                empty(owner);
                small[round] = importFile(register, fewer, FEWER_ROWS);
                empty(owner);
                imports[round] = importFile(register, many, ROWS);
                floors[round] = floor(owner, folder);
                plains[round] = plain(owner, many);
            }
            double import1 = BenchReport.median(imports);
            report.tell("import.seconds", import1, "s");
            report.tell("import.rows-per-second", ROWS / import1, "rows/s");
            report.tell("import.floor-seconds", BenchReport.median(floors), "s");
            report.tell("import.plain-copy-seconds", BenchReport.median(plains), "s");
            report.atLeast("import.share-of-floor", BenchReport.median(floors) / import1, "ratio", 0.25);
            report.atLeast("import.share-of-plain-copy", BenchReport.median(plains) / import1, "ratio", 0.10);
            report.atMost(
                    "import.time-per-row-1000000-to-100000",
                    (import1 / ROWS) / (BenchReport.median(small) / FEWER_ROWS),
                    "ratio",
                    1.3);
            report.tell("import.register-bytes-per-row", bytes(owner) / (double) ROWS, "bytes");
            report.atMost("import.heap-allowed", Runtime.getRuntime().maxMemory() / MEBI, "MiB", 512);
        }
    }

    private static Path list(Path file, int rows) throws IOException {
        var epidemic = Epidemic.of(42, LocalDate.of(2020, 3, 1), LocalDate.of(2022, 8, 31), rows, PLACES);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            LineListCsv.write(epidemic.iterator(), PUBLISHER, "富山県", out, StandardCharsets.UTF_8);
        }
        return file;
    }

    private static double importFile(Register register, Path file, int rows) throws IOException {
        var actor = new Actor.Operator("bench", PUBLISHER);
        var worker = new ImportWorker(register, Profiles.onClassPath(), Areas.shipped());
        long start = System.nanoTime();
        Import settled;
        try (var bytes = Files.newInputStream(file)) {
            var id = register.importFiles()
                    .receive(new ImportFiles.Order("bench.csv", PUBLISHER, null, null, false), bytes, actor);
            worker.work();
            settled = register.importFiles().find(id, actor).orElseThrow();
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        if (settled.state() != ImportState.APPLIED || settled.accepted() != rows) {
            throw new IllegalStateException("All rows were expected to be accepted, but found " + settled.counts());
        }
        return seconds;
    }

    // The same rows, columns, indexes, keys and checks; no row security.
    private static double floor(Connection owner, Path folder) throws SQLException, IOException {
        var copies = owner.unwrap(PGConnection.class).getCopyAPI();
        execute(owner, "drop schema if exists floor cascade; create schema floor");
        for (var table : LEFT_BEHIND) {
            execute(owner, "create table floor.%1$s (like register.%1$s including all)".formatted(table));
            try (var out = Files.newOutputStream(folder.resolve(table))) {
                copies.copyOut("copy register." + table + " to stdout (format binary)", out);
            }
        }
        execute(owner, """
                alter table floor.file_parts add foreign key (file_id) references floor.files deferrable initially deferred;
                alter table floor.imports add foreign key (file_id) references floor.files;
                alter table floor.row_findings add foreign key (import_id) references floor.imports;
                alter table floor.case_versions add foreign key (case_id) references floor.cases""");
        long start = System.nanoTime();
        for (var table : LEFT_BEHIND) {
            try (var in = Files.newInputStream(folder.resolve(table))) {
                copies.copyIn("copy floor." + table + " from stdin (format binary)", in);
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        demandRows(owner);
        execute(owner, "drop schema floor cascade");
        return seconds;
    }

    private static void demandRows(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var count = statement.executeQuery("select count(*) from floor.case_versions")) {
            count.next();
            if (count.getLong(1) != ROWS) {
                throw new IllegalStateException(
                        "The floor was expected to hold " + ROWS + " versions, but holds " + count.getLong(1) + ".");
            }
        }
    }

    private static double plain(Connection owner, Path file) throws SQLException, IOException {
        execute(owner, """
                drop table if exists plain;
                create table plain (no bigint primary key, code text, prefecture text, city text, announced date,
                    onset date, residence text, age text, sex text, occupation text, condition text, symptoms text,
                    travel text, discharged text, remarks text);
                create index on plain (announced);
                create index on plain (residence)""");
        long start = System.nanoTime();
        try (var in = Files.newInputStream(file)) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy plain from stdin (format csv, header, force_null (onset))", in);
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        execute(owner, "drop table plain");
        return seconds;
    }

    private static void empty(Connection owner) throws SQLException {
        execute(owner, """
                truncate files, file_parts, imports, row_findings, staging.import_rows, cases, case_versions,
                    audit_entries cascade""");
    }

    private static long bytes(Connection owner) throws SQLException {
        long sum = 0;
        for (var table : LEFT_BEHIND) {
            try (var statement = owner.createStatement();
                    var size = statement.executeQuery("select pg_total_relation_size('" + table + "')")) {
                size.next();
                sum += size.getLong(1);
            }
        }
        return sum;
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
