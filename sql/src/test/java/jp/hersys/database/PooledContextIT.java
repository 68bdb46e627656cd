package jp.hersys.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import jp.hersys.audit.Access;
import jp.hersys.audit.AuditMapper;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// One connection serves one person after the other: nothing of the one before may stay on it.
@ExtendWith(RegisterExtension.class)
class PooledContextIT {

    private static final Actor ISHIKAWA = new Actor.Job("test", new LocalGovernmentCode("170003"));
    private static final Actor TOYAMA = new Actor.Job("test", new LocalGovernmentCode("160008"));
    private static final Actor NATION = new Actor.Job("test", LocalGovernmentCode.NATION);

    private final HikariDataSource single;
    private final JdbcClient sql;
    private Access access;

    PooledContextIT(Register register) {
        var config = new HikariConfig();
        ((HikariDataSource) register.dataSource()).copyStateTo(config);
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(1);
        config.setPoolName("single");
        config.setConnectionTimeout(2_000);
        this.single = new HikariDataSource(config);
        this.sql = JdbcClient.create(single);
    }

    @BeforeEach
    void one_case_of_each_publisher() throws Exception {
        var configuration = new Configuration();
        var factory = new SqlSessionFactoryBean();
        factory.setDataSource(single);
        factory.setConfiguration(configuration);
        var sessions = factory.getObject();
        configuration.addMapper(AuditMapper.class);
        access = new Access(
                new JdbcTransactionManager(single), new SqlSessionTemplate(sessions).getMapper(AuditMapper.class));
        access.write(NATION, () -> sql.sql("""
                        insert into cases (publisher_code, row_key, recorded_at)
                        values ('170003', '1', now()), ('160008', '1', now())
                        """).update());
    }

    @AfterEach
    void close() {
        single.close();
    }

    @Test
    void users_who_alternate_see_only_their_own_and_between_them_nothing_is_seen() {
        for (int round = 0; round < 5; round++) {
            assertThat(access.look(ISHIKAWA, this::seen)).containsExactly("170003");
            assertThat(seen()).isEmpty();
            assertThat(access.write(TOYAMA, this::seen)).containsExactly("160008");
            assertThat(seen()).isEmpty();
            assertThat(access.look(NATION, this::seen)).containsExactly("160008", "170003");
            assertThat(access.atLogin("somebody", this::seen)).isEmpty();
        }
    }

    @Test
    void an_exception_takes_the_context_away_with_its_transaction() {
        for (int round = 0; round < 5; round++) {
            assertThatThrownBy(() -> access.write(NATION, () -> {
                        throw new IllegalArgumentException("The deed failed.");
                    }))
                    .hasMessage("The deed failed.");
            assertThat(seen()).isEmpty();
            assertThatThrownBy(() -> access.look(
                            NATION,
                            () -> sql.sql("select 1 / 0").query(Integer.class).single()))
                    .isInstanceOf(DataAccessException.class);
            assertThat(seen()).isEmpty();
            assertThatThrownBy(() -> access.write(NATION, () -> {
                        throw new AssertionError("The program itself failed.");
                    }))
                    .isInstanceOf(AssertionError.class);
            assertThat(seen()).isEmpty();
            assertThat(access.look(TOYAMA, this::seen)).containsExactly("160008");
        }
    }

    @Test
    void a_deed_in_another_scope_is_no_part_of_a_running_one() {
        assertThatThrownBy(() -> access.write(ISHIKAWA, () -> {
                    access.write(TOYAMA, this::seen);
                    return seen();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A deed for 160008/ cannot be part of a transaction for 170003/; it needs one of its own.");
        assertThat(access.write(ISHIKAWA, () -> access.look(ISHIKAWA, this::seen)))
                .containsExactly("170003");
    }

    private List<String> seen() {
        return sql.sql("select publisher_code from cases order by publisher_code")
                .query(String.class)
                .list();
    }
}
