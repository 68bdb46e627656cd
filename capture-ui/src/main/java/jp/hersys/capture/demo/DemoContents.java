package jp.hersys.capture.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.epidemic.Epidemic;
import jp.hersys.epidemic.LineListCsv;
import jp.hersys.epidemic.PrefectureLists;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.AreaKind;
import jp.hersys.jurisdictions.AreaMasters;

/// What the demonstration shows: Ishikawa's list as it grew, with the editions of two days between which figures
/// differ; Niigata's, with its tests and consultations; an invented epidemic of Toyama that ended yesterday; and what
/// waits for a health centre to confirm.
final class DemoContents {

    private static final LocalDate ISHIKAWA_LAST = LocalDate.of(2021, 7, 20);
    private static final LocalDate NIIGATA_LAST = LocalDate.of(2021, 10, 27);
    private static final LocalDate ISHIKAWA_FIRST_EDITION = LocalDate.of(2021, 6, 12);
    private static final LocalTime LIST_COMES = LocalTime.of(19, 15);
    private static final LocalTime PRESS_COMES = LocalTime.of(19, 30);
    private static final Duration BETWEEN_SETS = Duration.ofMinutes(1);
    private static final String EPIDEMIC_FILE = "toyama_invented_epidemic.csv";
    private static final long SEED = 20_200_131;
    private static final int CASES = 3_000;
    private static final int DAYS = 240;

    private final DemoSteps steps;
    private final Path done;
    private final Register register;
    private final PrintWriter out;

    DemoContents(Register register, Path data, PrintWriter out) {
        this.register = register;
        this.steps = new DemoSteps(register, out);
        // Who deletes files in the screens or adds hundreds must not get the demonstration's a second time.
        this.done = data.resolve("demo-loaded");
        this.out = out;
    }

    /// Loads what is not there yet. Each step looks whether it was done, so that a start that was killed goes on.
    void load() throws IOException, InterruptedException {
        if (Files.exists(done)) {
            out.println("見本のデータは登録済みです。 / The demonstration data is there already.");
            return;
        }
        ishikawa();
        niigata();
        toyama();
        new DemoNotifications(register, out).send();
        Files.createFile(done);
    }

    private void ishikawa() throws IOException, InterruptedException {
        for (var day : PrefectureLists.ishikawaDays()) {
            var name = "ishikawa_covid19_patients_" + day + ".json";
            steps.take(name, DemoPublishers.ISHIKAWA, evening(day), () -> PrefectureLists.ishikawaAsOf(day));
            if (day.equals(ISHIKAWA_FIRST_EDITION)) {
                steps.publish(DemoPublishers.ISHIKAWA, day, press(day));
            }
        }
        steps.take(
                "ishikawa_covid19_patients_" + ISHIKAWA_LAST + ".json",
                DemoPublishers.ISHIKAWA,
                evening(ISHIKAWA_LAST),
                PrefectureLists::ishikawa);
        steps.publish(DemoPublishers.ISHIKAWA, ISHIKAWA_LAST, press(ISHIKAWA_LAST));
    }

    private void niigata() throws IOException, InterruptedException {
        steps.take(
                "niigata_covid19_patients_" + NIIGATA_LAST + ".csv",
                DemoPublishers.NIIGATA,
                evening(NIIGATA_LAST),
                PrefectureLists::niigata);
        var moment = evening(NIIGATA_LAST);
        for (var set : PrefectureLists.niigataSets()) {
            moment = moment.plus(BETWEEN_SETS);
            steps.take("niigata_covid19_" + set, DemoPublishers.NIIGATA, moment, () -> PrefectureLists.niigataSet(set));
        }
        steps.publish(DemoPublishers.NIIGATA, NIIGATA_LAST, press(NIIGATA_LAST));
    }

    private void toyama() throws IOException, InterruptedException {
        var yesterday = Jst.today(register.clock()).minusDays(1);
        var taken = steps.take(EPIDEMIC_FILE, DemoPublishers.TOYAMA, evening(yesterday), () -> epidemic(yesterday));
        // A start that was killed may go on on a later day: the edition speaks of the list, not of today.
        var recordedAt = taken.recordedAt();
        var day = recordedAt == null ? yesterday : Jst.dayOf(recordedAt);
        steps.publish(DemoPublishers.TOYAMA, day, press(day));
    }

    /// In the character set that such lists still come in.
    private static InputStream epidemic(LocalDate to) throws IOException {
        var epidemic = Epidemic.of(SEED, to.minusDays(DAYS), to, CASES, municipalities());
        var bytes = new ByteArrayOutputStream();
        LineListCsv.write(epidemic.iterator(), DemoPublishers.TOYAMA, "富山県", bytes, Charset.forName("windows-31j"));
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static List<String> municipalities() {
        return AreaMasters.areas().stream()
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY && area.validTo() == null)
                .filter(area -> area.code().prefecture().equals(DemoPublishers.TOYAMA.prefecture()))
                .map(Area::name)
                .toList();
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(LIST_COMES).atZone(Jst.ZONE).toInstant();
    }

    private static Instant press(LocalDate day) {
        return day.atTime(PRESS_COMES).atZone(Jst.ZONE).toInstant();
    }
}
