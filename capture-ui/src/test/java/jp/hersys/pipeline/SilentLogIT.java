package jp.hersys.pipeline;

import static jp.hersys.pipeline.Pipeline.ISHIKAWA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.imports.ImportState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/// Planted words go through the whole pipeline, also where it breaks: none of them may be found in what was logged or
/// thrown.
@ExtendWith(RegisterExtension.class)
class SilentLogIT {

    private static final List<String> PLANTED = List.of("植木町テスト", "備考ノ秘密", "職業ノ秘密", "症状ノ秘密", "9x9x9");
    private static final String HEADER = "No,公表_年月日,患者_居住地,患者_年代,患者_職業,患者_症状,備考\n";
    private static final String GOOD = "1,2021-07-20,植木町テスト,50代,職業ノ秘密,症状ノ秘密,備考ノ秘密\n";
    private static final String BAD = "9x9x9,植木町テスト,植木町テスト,備考ノ秘密,=職業ノ秘密,症状ノ秘密,備考ノ秘密\n";

    private final Register register;
    private final Pipeline pipeline;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private Level before;

    SilentLogIT(Register register) {
        this.register = register;
        this.pipeline = new Pipeline(register);
    }

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void nothing_of_a_row_is_logged_while_lists_are_taken_refused_held_and_published() throws SQLException {
        take(HEADER + GOOD + BAD);
        take(HEADER + GOOD.replace("50代", "60代") + "2" + GOOD.substring(1));
        take(HEADER + "3" + GOOD.substring(1));
        take(HEADER + GOOD + "4,2021-07-20,\"植木町テスト\n");
        take("<html>植木町テスト</html>");
        take("No,公表_年月日,植木町テスト,植木町テスト\n1,2021-07-20,,\n");
        take("{\"data\": [{\"No\": \"1\", \"備考\": \"備考ノ秘密\", }]}");
        take(HEADER.replace("備考", "都道府県名") + "1,2021-07-20,植木町テスト,,,,備考ノ秘密\n2,2021-07-20,,,,,富山県\n");
        pipeline.publish(ISHIKAWA, LocalDate.of(2021, 7, 20), null);
        assertThat(log.list).as("the log was listened to").isNotEmpty();
        assertSilent(logged());
        assertSilent(PlainRows.of(register, "audit_entries").toString());
        assertSilent(PlainRows.of(register, "edition_requests").toString());
        assertSilent(PlainRows.of(register, "batch.batch_job_execution").toString());
        assertSilent(PlainRows.of(register, "batch.batch_step_execution").toString());
    }

    @Test
    void nothing_of_a_row_is_told_by_a_fault_of_the_database_while_it_is_staged_or_applied() throws SQLException {
        breakOn("staging.import_rows", () -> {
            var fault = catchThrowable(() -> take(HEADER + GOOD));
            assertThat(fault).isNotNull();
            assertSilent(trace(fault));
        });
        breakOn("case_versions", () -> {
            var fault = catchThrowable(() -> take(HEADER + GOOD));
            assertThat(fault).isNotNull();
            assertSilent(trace(fault));
        });
        assertThat(PlainRows.of(register, "cases")).isEmpty();
        var list = take(HEADER + GOOD);
        assertThat(list.state()).as("what broke is taken up again").isEqualTo(ImportState.APPLIED);
        assertSilent(logged());
    }

    /// A rule that the planted words break, so that PostgreSQL has something to tell of the row.
    private void breakOn(String table, Runnable deed) throws SQLException {
        owner("alter table " + table + " add constraint broken check (remarks !~ '秘密')");
        try {
            deed.run();
        } finally {
            owner("alter table " + table + " drop constraint broken");
        }
    }

    private void owner(String sql) throws SQLException {
        try (var owner = register.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private jp.hersys.imports.Import take(String list) {
        return pipeline.take(list.getBytes(StandardCharsets.UTF_8), "list.csv", ISHIKAWA);
    }

    private String logged() {
        var text = new StringBuilder();
        for (var event : log.list) {
            text.append(event.getLoggerName())
                    .append(' ')
                    .append(event.getFormattedMessage())
                    .append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return text.toString();
    }

    private static String trace(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static void assertSilent(String text) {
        for (var word : PLANTED) {
            assertThat(text).doesNotContain(word);
        }
    }
}
