package jp.hersys.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// All profiles that are known: the files named in `profiles/profiles.txt` on the class path.
public final class Profiles {

    private static final String INDEX = "profiles/profiles.txt";

    private final List<Profile> profiles;

    /// A choice of profiles; two of one name are an error of the program.
    public Profiles(List<Profile> profiles) {
        this.profiles =
                profiles.stream().sorted(Comparator.comparing(Profile::name)).toList();
        var names = new HashSet<String>();
        for (var profile : this.profiles) {
            if (!names.add(profile.name())) {
                throw new IllegalArgumentException(
                        "Two profiles are named " + profile.name() + "; rename one of them.");
            }
        }
    }

    /// Reads all that lie on the class path, so that a jar beside the program can bring its own.
    public static Profiles onClassPath() {
        var loader = Profiles.class.getClassLoader();
        var found = new ArrayList<Profile>();
        try {
            for (var index : loader.resources(INDEX).toList()) {
                try (var in = index.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .forEach(name -> found.add(onClassPath(loader, name)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Profiles(found);
    }

    /// Reads one profile; a property that is not known is an error, so that a typing error does not go unnoticed.
    public static Profile read(InputStream yaml) {
        var mapper = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return mapper.readValue(yaml, Profile.class);
    }

    /// All of them, by name.
    public List<Profile> all() {
        return profiles;
    }

    /// The one of this name.
    public Optional<Profile> named(String name) {
        return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    private static Profile onClassPath(ClassLoader loader, String name) {
        var path = "profiles/" + name + ".yaml";
        try (var in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(INDEX + " names " + name + ", but there is no " + path + ".");
            }
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
