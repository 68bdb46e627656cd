package jp.hersys.batch.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hersys.batch.EditionWorker;
import jp.hersys.batch.edition.EditionPress;
import jp.hersys.cases.LineListRow;
import jp.hersys.commands.BenchReport;
import jp.hersys.commands.Benchmark;
import jp.hersys.database.Register;
import jp.hersys.epidemic.Epidemic;
import jp.hersys.epidemic.ListLine;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportKind;
import jp.hersys.imports.ReadRow;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Id;

/// Counts the figures of an edition over a million cases, in turns with the same tables by hand-written `GROUP BY` over
/// a plain table of the current rows; then makes the whole edition, and asks for figures from the shell.
public final class EditionBenchmark implements Benchmark {

    private static final int ROWS = 1_000_000;
    private static final int BATCH = 10_000;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final LocalGovernmentCode PUBLISHER = new LocalGovernmentCode("160008");
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 8, 31);
    private static final Map<String, String> PLACES = Map.of(
            "富山市", "162019", "高岡市", "162027", "魚津市", "162043", "氷見市", "162051", "滑川市", "162060", "黒部市", "162078", "射水市",
            "162116");

    private static final List<String> BY_HAND = List.of(
            "select announced_on, count(*) from plain where announced_on <= date '2022-08-31' group by 1",
            "select date_trunc('week', announced_on), count(*) from plain where announced_on <= date '2022-08-31' group by 1",
            "select residence_code, count(*) from plain where announced_on <= date '2022-08-31' group by 1",
            "select age_band_code, count(*) from plain where announced_on <= date '2022-08-31' group by 1",
            "select sex_code, count(*) from plain where announced_on <= date '2022-08-31' group by 1",
            "select residence_code, age_band_code, count(*) from plain where announced_on <= date '2022-08-31' group by 1, 2");

    @Override
    public String name() {
        return "edition";
    }

    @Override
    public void run(Path folder, BenchReport report) throws IOException, SQLException, InterruptedException {
        var data = folder.resolve("data");
        try (var register = Register.open(data, 6, Clock.systemUTC());
                var owner = register.asOwner()) {
            fill(register);
            execute(owner, "select set_config('hersys.publishers', '000000', false)");
            execute(owner, """
                    create table plain as select case_id, announced_on, residence_code, age_band_code, sex_code
                    from case_versions where superseded_at is null and state_code = 'C'""");
            execute(owner, "analyze");
            var press = new EditionPress(register);
            press.look(PUBLISHER, LAST, null);
            double[] figures = new double[ROUNDS];
            double[] byHand = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                figures[round] = seconds(() -> press.look(PUBLISHER, LAST, null));
                byHand[round] = seconds(() -> BY_HAND.forEach(sql -> query(owner, sql)));
            }
            report.tell("edition.figures-seconds", BenchReport.median(figures), "s");
            report.tell("edition.by-hand-seconds", BenchReport.median(byHand), "s");
            report.atMost(
                    "edition.figures-to-by-hand",
                    BenchReport.median(figures) / BenchReport.median(byHand),
                    "ratio",
                    1.5);
            report.atMost("edition.all-outputs-seconds", seconds(() -> publish(register)), "s", 30);
            fromShell(data, report);
        }
    }

    // Through the door's own halves: what a list of a million rows leaves behind.
    private static void fill(Register register) {
        var actor = new Actor.Job("bench", LocalGovernmentCode.NATION);
        var order = new ImportFiles.Order("bench.csv", PUBLISHER, null, null, false);
        Id<Import> id = register.importFiles().receive(order, new ByteArrayInputStream(new byte[] {'\n'}), actor);
        register.access().write(actor, () -> {
            register.importQueue().recognised(id, "patients", ImportKind.CASES, true);
            return id;
        });
        var batch = new ArrayList<ReadRow>(BATCH);
        long rows = 0;
        for (ListLine line : Epidemic.of(42, FIRST, LAST, ROWS, List.copyOf(PLACES.keySet()))) {
            batch.add(new ReadRow(++rows + 1, line.no(), fact(line), List.of()));
            if (batch.size() == BATCH) {
                register.staging().write(id, batch, rows, actor);
                batch.clear();
            }
        }
        register.staging().finish(id, "UTF-8", actor);
        register.listIntake().apply(id, actor);
    }

    private static LineListRow fact(ListLine line) {
        return new LineListRow(
                line.announcedOn(),
                line.onsetOn(),
                line.residence(),
                PLACES.get(line.residence()),
                age(line.age()),
                line.sex().equals("男性") ? "1" : "2",
                line.occupation(),
                "1",
                line.symptoms(),
                null,
                null,
                null);
    }

    private static String age(String words) {
        var digits = words.replaceAll("[^0-9]", "");
        return words.contains("未満") ? "U10" : digits.equals("90") ? "90O" : digits.isEmpty() ? "UNK" : digits;
    }

    private static void publish(Register register) {
        var actor = new Actor.Operator("bench", PUBLISHER);
        var id = register.editionDesk().request(PUBLISHER, LAST, null, actor);
        new EditionWorker(register).work();
        var request = register.editionDesk().findRequest(id, actor).orElseThrow();
        if (request.doneAt() == null || request.failure() != null) {
            throw new IllegalStateException("The edition was expected to be made, but: " + request.failure());
        }
    }

    // The register is up, so the command is its guest: from the shell's first word to the last byte of the answer.
    private static void fromShell(Path data, BenchReport report) throws IOException, InterruptedException {
        var launcher = System.getenv("HERSYS_LAUNCHER");
        if (launcher == null) {
            return;
        }
        double[] answers = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            var process = new ProcessBuilder(
                            launcher,
                            "figures",
                            "--publisher",
                            PUBLISHER.value(),
                            "--day",
                            LAST.toString(),
                            "--data",
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(data.resolve("figures.json").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The command figures was expected to end with 0.");
            }
            answers[round] = (System.nanoTime() - start) / NANOS;
        }
        report.atMost("figures.from-shell-seconds", BenchReport.median(answers), "s", 5);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS;
    }

    private static void query(Connection owner, String sql) {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getLong(rows.getMetaData().getColumnCount());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The plain table could not be counted.", failure);
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
