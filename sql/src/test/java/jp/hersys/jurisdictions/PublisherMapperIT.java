package jp.hersys.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.register.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegisterExtension.class)
class PublisherMapperIT {

    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);
    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");

    private final Register register;

    PublisherMapperIT(Register register) {
        this.register = register;
    }

    @Test
    void every_column_goes_in_comes_back_and_is_replaced() throws SQLException {
        save(new PublisherSettings(
                ISHIKAWA, "x", "x", "x", "x", new BigDecimal("0.500"), AnnouncementShape.AGGREGATED, "UTF-8"));
        var settings = new PublisherSettings(
                ISHIKAWA,
                "健康福祉部 \"健康推進課\"",
                "感染症係",
                "076-225-1438",
                "第一段落。\n第二段落。",
                new BigDecimal("0.125"),
                AnnouncementShape.BOTH,
                "windows-31j");
        save(settings);
        assertThat(PlainRows.single(register, "publishers"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "code", "170003",
                        "department", "健康福祉部 \"健康推進課\"",
                        "contact", "感染症係",
                        "telephone", "076-225-1438",
                        "message", "第一段落。\n第二段落。",
                        "shrink_limit", "0.125",
                        "announcement_shape", "BOTH",
                        "open_data_encoding", "windows-31j")));
        assertThat(register.access().look(JOB, () -> register.publishers().settingsOf(ISHIKAWA)))
                .isEqualTo(settings);
    }

    @Test
    void where_nothing_was_set_a_twentieth_may_be_withdrawn() {
        assertThat(register.access()
                        .look(JOB, () -> register.publishers().settingsOf(ISHIKAWA))
                        .shrinkLimit())
                .isEqualByComparingTo("0.05");
    }

    private void save(PublisherSettings settings) {
        register.access().write(JOB, () -> {
            register.publishers().save(settings);
            return settings;
        });
    }
}
