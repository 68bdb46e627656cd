package jp.hersys.capture.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.hersys.accounts.Account;
import jp.hersys.capture.security.BoundedArgon2;
import jp.hersys.capture.security.Passphrase;
import jp.hersys.database.Register;
import jp.hersys.epidemic.Persona;
import jp.hersys.epidemic.Personas;
import jp.hersys.epidemic.Workplaces;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;

/// Accounts of the invented staff. Their passwords are drawn at the first start and kept beside the database, readable
/// only by who started it: the register itself knows hashes alone.
final class DemoAccounts {

    static final String FILE = "demo-accounts.txt";

    private static final int BLOCKS = 4;
    private static final Actor DEMO = new Actor.Job("demo", LocalGovernmentCode.NATION);

    private DemoAccounts() {}

    /// What somebody types to log in.
    record Credentials(String login, String password, String who) {}

    /// Makes what is missing and gives all, in the order of the personas.
    static List<Credentials> prepare(Register register, Path data) throws IOException {
        var passwords = passwords(data.resolve(FILE));
        var hashing = new BoundedArgon2();
        var all = new ArrayList<Credentials>();
        for (var persona : Personas.all()) {
            var password = Objects.requireNonNull(passwords.get(persona.login()));
            insertMissing(register, persona, password, hashing);
            all.add(new Credentials(
                    persona.login(),
                    password,
                    persona.nameJa() + " / " + persona.nameEn() + ": " + persona.sentence()));
        }
        register.access().as(DEMO, "organisation.make", "demonstration", () -> {
            new Workplaces(register.organisations()).make();
            return DEMO;
        });
        return all;
    }

    /// What a persona may do in the register.
    static Duty duty(Persona persona) {
        return switch (persona.duty()) {
            case CLERK, COORDINATION_DESK -> Duty.CLERK;
            case PRESS_OFFICER -> Duty.PRESS;
            case MINISTRY_READER -> Duty.READER;
        };
    }

    private static void insertMissing(Register register, Persona persona, String password, BoundedArgon2 hashing) {
        boolean known = register.access()
                .look(DEMO, () -> register.accounts().find(persona.login()))
                .isPresent();
        var hash = known ? null : hashing.encode(password);
        if (hash == null) {
            return;
        }
        var account = new Account(
                persona.login(),
                persona.nameJa(),
                persona.nameEn(),
                duty(persona),
                persona.publisher(),
                hash,
                true,
                null);
        register.access().as(DEMO, "account.make", "account " + persona.login(), () -> {
            register.accounts().insert(account);
            return account;
        });
    }

    private static Map<String, String> passwords(Path file) throws IOException {
        var passwords = new LinkedHashMap<String, String>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split("\t", -1);
                passwords.put(parts[0], parts[1]);
            }
        }
        var random = new SecureRandom();
        int known = passwords.size();
        Personas.all()
                .forEach(persona ->
                        passwords.computeIfAbsent(persona.login(), login -> Passphrase.draw(random, BLOCKS)));
        if (passwords.size() > known) {
            write(file, passwords);
        }
        return passwords;
    }

    // Whole or not at all: an account whose password was never written down could not be used any more.
    private static void write(Path file, Map<String, String> passwords) throws IOException {
        var lines = passwords.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .toList();
        var half = file.resolveSibling(FILE + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(half, lines);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
