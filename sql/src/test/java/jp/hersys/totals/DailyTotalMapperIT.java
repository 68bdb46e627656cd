package jp.hersys.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegisterExtension.class)
class DailyTotalMapperIT {

    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);
    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final Instant FIRST = Instant.parse("2021-07-20T10:00:00.000001Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);

    private final Register register;

    DailyTotalMapperIT(Register register) {
        this.register = register;
    }

    @Test
    void every_column_goes_in_version_by_version_and_comes_back_as_known_at_each_moment() throws SQLException {
        record(total(100), FIRST);
        record(total(100), FIRST.plusSeconds(30));
        record(total(120), SECOND);
        assertThat(PlainRows.of(register, "daily_totals"))
                .containsExactly(
                        row("1", "100", "2021-07-20T10:00:00.000001+00:00", "2021-07-20T10:01:00.000001+00:00"),
                        row("2", "120", "2021-07-20T10:01:00.000001+00:00", null));
        assertThat(asKnownAt(FIRST.minusNanos(1_000))).isEmpty();
        assertThat(asKnownAt(FIRST)).containsExactly(total(100));
        assertThat(asKnownAt(SECOND.minusNanos(1_000))).containsExactly(total(100));
        assertThat(asKnownAt(SECOND)).containsExactly(total(120));
    }

    private static DailyTotal total(long value) {
        return new DailyTotal(
                new LocalGovernmentCode("170003"), new LocalGovernmentCode("172014"), DAY, "tests.people", value);
    }

    private static Map<String, String> row(String version, String value, String recordedAt, String supersededAt) {
        var row = new TreeMap<>(Map.of(
                "publisher_code", "170003",
                "area_code", "172014",
                "day", "2021-07-20",
                "measure_code", "tests.people",
                "version", version,
                "recorded_at", recordedAt,
                "recorded_by", "job:test",
                "value", value));
        row.put("superseded_at", supersededAt);
        row.put("import_id", null);
        return row;
    }

    private void record(DailyTotal total, Instant at) {
        register.access().write(JOB, () -> {
            register.dailyTotals().close(total, at);
            register.dailyTotals().open(total, at, JOB.label());
            return total;
        });
    }

    private List<DailyTotal> asKnownAt(Instant moment) {
        return register.access()
                .look(JOB, () -> register.dailyTotals().asKnownAt("170003", "tests.people", DAY, moment));
    }
}
