package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BooleanSupplier;
import jp.hersys.capture.security.BoundedArgon2;
import jp.hersys.database.Register;
import jp.hersys.editions.Edition;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportFiles;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// The whole program on a free port, with its doors and jobs, over the test's register.
final class TestProgram implements AutoCloseable {

    static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    static final Actor TEST = new Actor.Job("test", LocalGovernmentCode.NATION);

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Register register;
    private final org.springframework.context.ConfigurableApplicationContext application;

    TestProgram(Register register) {
        this.register = register;
        this.application = WebApplication.start(register, Map.of("server.port", 0));
    }

    String address() {
        var port = ((WebServerApplicationContext) application).getWebServer().getPort();
        return "http://127.0.0.1:" + port + "/";
    }

    /// How many hashes of passwords the program computed.
    long hashes() {
        return application.getBean(BoundedArgon2.class).done();
    }

    /// A list of Ishikawa of two rows, of which the second has no date.
    static byte[] smallList() {
        return """
                No,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,患者_居住地,患者_年代,患者_性別
                1,170003,石川県,,2021-07-20,金沢市,50代,男性
                2,170003,石川県,,七月ごろ,小松市,20代,女性
                """.getBytes(Charset.forName("windows-31j"));
    }

    /// Takes the small list in as a clerk's upload would, and waits.
    Import takeSmallList() {
        var order = new ImportFiles.Order("石川県.csv", ISHIKAWA, null, null, false);
        var id = register.importFiles().receive(order, new ByteArrayInputStream(smallList()), TEST);
        await(() -> register.importFiles().find(id, TEST).orElseThrow().state().isSettled());
        var file = register.importFiles().find(id, TEST).orElseThrow();
        assertThat(file.counts()).isEqualTo("rows=2 accepted=1 changed=0 unchanged=0 withdrawn=0 held=0 refused=1");
        return file;
    }

    /// Publishes an edition of that list, and waits.
    Edition publish() {
        var day = LocalDate.of(2021, 7, 20);
        var id = register.editionDesk().request(ISHIKAWA, day, null, TEST);
        await(() -> register.editionDesk().findRequest(id, TEST).orElseThrow().doneAt() != null);
        return register.editionDesk().find(ISHIKAWA, day, 1, TEST).orElseThrow();
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("done within " + LONGEST).isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
