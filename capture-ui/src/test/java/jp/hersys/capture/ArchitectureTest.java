package jp.hersys.capture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The rules of the house, over the classes of all modules: this one's class path holds them all.
class ArchitectureTest {

    private static final String SCREENS = "jp.hersys.capture..";
    private static final String[] DOORS = {"jp.hersys.profiles..", "jp.hersys.routes.."};
    private static final String JOBS = "jp.hersys.batch..";
    private static final String PAPERS = "jp.hersys.reports..";
    private static final List<String> BANNED_ENDINGS = List.of(
            "Service", "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Entity", "Base", "Common", "Info", "Data",
            "Bo", "Vo");
    private static final Set<String> BANNED_PACKAGES =
            Set.of("util", "utils", "common", "shared", "core", "misc", "service", "services", "dto", "model", "impl");

    private static JavaClasses product;

    @BeforeAll
    static void read() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("jp.hersys");
        assertThat(product.contain("jp.hersys.routes.RoutesAutoConfiguration"))
                .as("the doors are on the class path, else their rules hold for nothing")
                .isTrue();
        assertThat(product.contain("jp.hersys.batch.JobsAutoConfiguration"))
                .as("the jobs are on the class path, else their rules hold for nothing")
                .isTrue();
    }

    @Test
    void screens_see_neither_doors_nor_jobs() {
        check(noClasses()
                .that()
                .resideInAPackage(SCREENS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOORS[0], DOORS[1], JOBS)
                .because("screens, doors and jobs talk through tables only, so that they can run as three processes"));
    }

    @Test
    void doors_see_neither_screens_nor_jobs_nor_papers() {
        check(noClasses()
                .that()
                .resideInAnyPackage(DOORS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SCREENS, JOBS, PAPERS)
                .because("screens, doors and jobs talk through tables only, so that they can run as three processes"));
    }

    @Test
    void jobs_see_neither_screens_nor_doors() {
        check(noClasses()
                .that()
                .resideInAPackage(JOBS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SCREENS, DOORS[0], DOORS[1])
                .because("screens, doors and jobs talk through tables only, so that they can run as three processes"));
    }

    @Test
    void papers_know_nobody() {
        check(noClasses()
                .that()
                .resideInAPackage(PAPERS)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("jp.hersys..").and(DescribedPredicate.not(resideInAPackage(PAPERS))))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework..", "org.apache.ibatis..")
                .because("a template is dumb paper: no query, no arithmetic, no framework"));
    }

    @Test
    void the_register_knows_nobody() {
        check(noClasses()
                .that()
                .resideInAPackage("jp.hersys..")
                .and()
                .resideOutsideOfPackages(SCREENS, DOORS[0], DOORS[1], JOBS, PAPERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SCREENS,
                        DOORS[0],
                        DOORS[1],
                        JOBS,
                        PAPERS,
                        "com.vaadin..",
                        "org.apache.camel..",
                        "org.springframework.batch..",
                        "net.sf.jasperreports..",
                        "org.apache.poi..",
                        "jakarta.servlet..")
                .because("what is known does not depend on how it came in or goes out"));
    }

    @Test
    void packages_have_no_cycles() {
        for (var module : List.of("jp.hersys.(*)..", "jp.hersys.capture.(*)..", "jp.hersys.batch.(*)..")) {
            check(slices().matching(module)
                    .should()
                    .beFreeOfCycles()
                    .because("a package that can be read only with another one is no package"));
        }
    }

    @Test
    void names_say_what_a_class_is() {
        var endings = String.join("|", BANNED_ENDINGS);
        check(noClasses()
                .should()
                .haveNameMatching("jp\\.hersys\\..*(" + endings + ")")
                .because("such an ending says that nobody knew what the class is"));
        check(noClasses()
                .should(resideInBannedPackage())
                .because("what two concepts share is a third concept with a name of its own"));
    }

    @Test
    void time_comes_from_the_clock() {
        check(noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks the machine for the time without a clock", ArchitectureTest::asksTheMachine))
                .because("time is an argument: a past day must be repeatable, and a test must be able to set it"));
    }

    @Test
    void every_view_says_who_may_see_it() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .because("a view without a role is closed to all, and nobody notices until the demonstration"));
    }

    @Test
    void jobs_skip_nothing() {
        check(noClasses()
                .should()
                .callMethodWhere(target(name("faultTolerant"))
                        .and(target(owner(resideInAPackage("org.springframework.batch.."))))
                        .as("makes a step fault tolerant"))
                .because("a row that a job skips is missing in a figure and nobody knows"));
    }

    @Test
    void routes_are_sentences_of_beans() {
        check(noClasses()
                .should()
                .callMethodWhere(target(name("process"))
                        .and(target(owner(resideInAPackage("org.apache.camel.."))))
                        .as("hides what a route does in a processor"))
                .because("a route shows its steps by name; a lambda in it can be tested only with Camel"));
    }

    @Test
    void mappers_are_called_where_access_is_asked_for() {
        check(noClasses()
                .that()
                .resideInAnyPackage(SCREENS)
                .and()
                .resideOutsideOfPackages(
                        "jp.hersys.capture.bench..",
                        "jp.hersys.capture.demo..",
                        "jp.hersys.capture.security..",
                        "jp.hersys.capture.editions..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Mapper.class)
                .because("screens ask the desks and doors of the register, which ask for access"));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..bench..",
                        "jp.hersys.imports..",
                        "jp.hersys.files..",
                        "jp.hersys.database..",
                        "jp.hersys.routes..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "calls a mapper of rows and files",
                        (JavaAccess<?> call) -> call.getTargetOwner().isAnnotatedWith(Mapper.class)
                                && Set.of("jp.hersys.imports", "jp.hersys.files")
                                        .contains(call.getTargetOwner().getPackageName())))
                .because("what may hold single persons is read and written by its own package alone"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(product);
    }

    private static boolean asksTheMachine(com.tngtech.archunit.core.domain.JavaMethodCall call) {
        var owner = call.getTargetOwner().getFullName();
        var parameters = call.getTarget().getRawParameterTypes();
        boolean withClock = parameters.stream().anyMatch(type -> type.isAssignableTo(Clock.class));
        boolean now = owner.startsWith("java.time.") && call.getName().equals("now") && !withClock;
        return now || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> resideInBannedPackage() {
        return new com.tngtech.archunit.lang.ArchCondition<>("lie in a package that says nothing") {
            @Override
            public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                for (var part : type.getPackageName().split("\\.", -1)) {
                    if (BANNED_PACKAGES.contains(part)) {
                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(
                                type, type.getFullName() + " lies in a package " + part));
                    }
                }
            }
        };
    }
}
