package jp.hersys.capture;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import java.time.Clock;
import java.util.Map;
import jp.hersys.database.Register;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/// The web application: screens and downloads here, doors and jobs from the modules that bring them. It works with a
/// register that somebody else has opened, and does not close it.
@SpringBootApplication
@StyleSheet("lumo/lumo.css")
@StyleSheet("hersys.css")
public class WebApplication implements AppShellConfigurator {

    /// Starts it.
    ///
    /// @param register opened; stays open when the application ends
    /// @param settings such as `server.port`, over those of `application.yaml`
    public static ConfigurableApplicationContext start(Register register, Map<String, Object> settings) {
        return new SpringApplicationBuilder(WebApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("register", register))
                // Whoever opened the register ends both, in this order.
                .registerShutdownHook(false)
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.setPageTitle("HER-SYS");
        settings.addFavIcon("icon", "hersys.svg", "any");
    }

    @Bean
    Clock clock(Register register) {
        return register.clock();
    }
}
