package jp.hersys.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/// The application's connections.
final class Pool {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private Pool() {}

    /// @param size    connections at most
    /// @param options of the session, such as `-c statement_timeout=60s`; empty for none
    static HikariDataSource open(Server server, int size, String options) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.addDataSourceProperty("currentSchema", "register");
        config.addDataSourceProperty(
                "ApplicationName", "hersys-" + ProcessHandle.current().pid());
        config.addDataSourceProperty("tcpKeepAlive", "true");
        if (!options.isEmpty()) {
            config.addDataSourceProperty("options", options);
        }
        // the details of an error repeat the row that it concerns: they must not get into an exception, and so into a
        // log
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        config.setMinimumIdle(1);
        config.setPoolName("register");
        return new HikariDataSource(config);
    }
}
