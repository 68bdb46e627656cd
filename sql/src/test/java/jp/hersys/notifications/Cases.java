package jp.hersys.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Cases of notifications as files tell them; every value in them is a text.
final class Cases {

    static final Form FORM = Form.shipped();

    private static final Map<String, Object> COMMON = map(read("common.yaml"));

    private static final Map<String, String> BY_ACCOUNT = Map.of(
            "doctor-name", "石川 一郎",
            "institution", "金沢見本医院",
            "institution-address", "石川県金沢市広坂2-2",
            "institution-phone", "076-000-0001");

    private Cases() {}

    /// A case: what is typed beyond a common case, and under which circumstances.
    record Case(String name, Map<String, Object> told) {

        static List<Case> all(String file) {
            return ((List<?>) read(file))
                    .stream()
                            .map(Cases::map)
                            .map(told -> new Case(text(told, "case"), told))
                            .toList();
        }

        FormVersion base() {
            return FormVersion.withCode(text(told, "base")).orElseThrow();
        }

        LocalDate today() {
            return told.containsKey("today") ? LocalDate.parse(text(told, "today")) : Cases.today(base());
        }

        Notification notification() {
            var answers = common(base());
            for (var each : map(told.getOrDefault("with", Map.of())).entrySet()) {
                answers = answers.with(each.getKey(), (String) each.getValue());
            }
            var switches = told.containsKey("switches") ? switchesOf(told) : switches(base());
            return FORM.notification(FORM.canonical(answers), switches, today());
        }

        KnownElsewhere elsewhere() {
            var elsewhere = map(told.getOrDefault("elsewhere", Map.of()));
            return new KnownElsewhere(
                    text(elsewhere, "other-health-centre"),
                    elsewhere.containsKey("notified-on") ? LocalDate.parse(text(elsewhere, "notified-on")) : null);
        }

        List<String> words(String key) {
            return text(told, key).isEmpty()
                    ? List.of()
                    : List.of(text(told, key).strip().split("\\s+"));
        }

        List<String> lines(String key) {
            return ((List<?>) told.getOrDefault(key, List.of()))
                    .stream().map(Object::toString).toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static LocalDate today(FormVersion version) {
        return LocalDate.parse(text(map(COMMON.get(version.code())), "today"));
    }

    static FormSwitches switches(FormVersion version) {
        return switchesOf(map(COMMON.get(version.code())));
    }

    /// What a person types in the common case of a version, as it is typed.
    static Map<String, Object> typed(FormVersion version) {
        return map(map(COMMON.get(version.code())).get("typed"));
    }

    /// The common case of a version with all that is given by itself.
    static Answers common(FormVersion version) {
        var texts = new LinkedHashMap<String, String>(BY_ACCOUNT);
        texts.put("reported-on", today(version).toString());
        map(map(COMMON.get(version.code())).get("given")).forEach((path, text) -> texts.put(path, (String) text));
        typed(version).forEach((path, text) -> texts.put(path, (String) text));
        return new Answers(texts);
    }

    private static FormSwitches switchesOf(Map<String, Object> told) {
        var switches = map(told.getOrDefault("switches", Map.of()));
        return new FormSwitches(
                switches.containsKey("low-risk-from") ? LocalDate.parse(text(switches, "low-risk-from")) : null,
                switches.containsKey("four-categories-from")
                        ? LocalDate.parse(text(switches, "four-categories-from"))
                        : null);
    }

    private static String text(Map<String, Object> told, String key) {
        return (String) told.getOrDefault(key, "");
    }

    private static Map<String, Object> map(Object value) {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((key, each) -> map.put((String) key, each));
        return map;
    }

    static Object read(String file) {
        var plain = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // 2022-10-05, N and 01 are texts here.
            }
        };
        var dumping = new DumperOptions();
        var yaml = new Yaml(
                new SafeConstructor(new LoaderOptions()),
                new Representer(dumping),
                dumping,
                new LoaderOptions(),
                plain);
        try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream("/notifications/" + file), file)) {
            return yaml.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("The cases in " + file + " cannot be read.", e);
        }
    }
}
