package jp.hersys.routes;

import java.nio.file.Path;
import jp.hersys.database.Register;
import jp.hersys.imports.RefusedRows;
import jp.hersys.imports.Trial;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.profiles.Profiles;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// What this module brings to the running program.
@AutoConfiguration
@ConditionalOnProperty(name = "hersys.routes.enabled", matchIfMissing = true)
public class RoutesAutoConfiguration {

    @Bean
    Profiles profiles() {
        return Profiles.onClassPath();
    }

    @Bean
    ImportWorker importWorker(Register register, Profiles profiles) {
        return new ImportWorker(register, profiles, Areas.shipped());
    }

    @Bean
    RefusedRows refusedRows(Register register, Profiles profiles) {
        return new RefusedRowsOfProfiles(register, profiles);
    }

    @Bean
    Trial trial(Register register, Profiles profiles) {
        return new TrialOfProfiles(profiles, Areas.shipped(), register.clock());
    }

    @Bean
    DroppedFiles droppedFiles(Register register) {
        return new DroppedFiles(register);
    }

    @Bean
    FailureRoutes failureRoutes() {
        return new FailureRoutes();
    }

    @Bean
    ImportRoutes importRoutes() {
        return new ImportRoutes();
    }

    @Bean
    @ConditionalOnProperty("hersys.data")
    DropRoutes dropRoutes(Environment environment) {
        return new DropRoutes(Path.of(environment.getRequiredProperty("hersys.data"), "inbox"));
    }
}
