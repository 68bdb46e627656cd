package jp.hersys.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import jp.hersys.accounts.Account;
import jp.hersys.audit.NotAllowed;
import jp.hersys.capture.security.BoundedArgon2;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.imports.ImportFiles;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.register.Id;
import jp.hersys.rights.AccessRules;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Lists and editions belong to a publisher, not to a person: which types of organisation read and make them is in the
/// same table of rights, and holds for what is handed out as for what is done. What belongs to persons is in
/// {@link RightsScreensIT}.
@ExtendWith(RegisterExtension.class)
class StatisticsRightsIT {

    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);
    private static final AccessRules RULES = AccessRules.shipped();
    private static final String HASH = new BoundedArgon2().encode(Staff.PASSWORD);

    private final Register register;

    StatisticsRightsIT(Register register) {
        this.register = register;
    }

    @Test
    void lists_and_editions_are_for_those_types_of_organisation_of_which_the_table_says_so() throws Exception {
        Staff.make(register);
        try (var program = new TestProgram(register)) {
            var imports = "downloads/imports/" + program.takeSmallList().publicId() + "/";
            var edition = program.publish().publicId();
            var centre = make(Organisation.HEALTH_CENTRE, null);
            var found = new SoftAssertions();
            for (var code : CodeLists.shipped().codes("organisation-types")) {
                var type = code.code();
                var clerk = clerk(make(type, centre.id()));
                boolean reads = RULES.allow(type, DataGroup.STATISTICS, Operation.READ);
                boolean writes = RULES.allow(type, DataGroup.STATISTICS, Operation.WRITE);
                try (var visitor = new Visitor(program.address())) {
                    assertThat(visitor.logIn(clerk.login(), Staff.PASSWORD).statusCode())
                            .isEqualTo(302);
                    handsOut(found, visitor, type, "downloads/editions/" + edition + "/figures.json", reads);
                    handsOut(found, visitor, type, "downloads/editions/" + edition + "/announcement.pdf", reads);
                    handsOut(
                            found,
                            visitor,
                            type,
                            "downloads/comparisons/" + edition + "/" + edition + "/changes.csv",
                            reads);
                    handsOut(found, visitor, type, "downloads/counting/doubles.csv", reads);
                    handsOut(found, visitor, type, imports + "file", writes);
                    handsOut(found, visitor, type, imports + "refused.csv", writes);
                }
                found.assertThat(takesIn(clerk)).as(type + " takes in a list").isEqualTo(writes);
            }
            found.assertAll();
        }
    }

    private static void handsOut(SoftAssertions found, Visitor visitor, String type, String path, boolean allowed)
            throws Exception {
        found.assertThat(visitor.get(path).statusCode()).as(type + " " + path).isEqualTo(allowed ? 200 : 404);
    }

    private boolean takesIn(Actor clerk) {
        var order = new ImportFiles.Order("もう一つ.csv", ISHIKAWA, null, null, false);
        try {
            register.importFiles().receive(order, new ByteArrayInputStream(TestProgram.smallList()), clerk);
            return true;
        } catch (NotAllowed refused) {
            return false;
        }
    }

    /// Of the prefecture, so that nothing but the type decides.
    private Organisation make(String type, @Nullable Id<Organisation> centre) {
        return register.access().write(NATION, () -> {
            var made = register.organisations().make(Organisation.toBeMade(type, "それ", ISHIKAWA, centre));
            return register.organisations().find(made).orElseThrow();
        });
    }

    private Actor.StaffMember clerk(Organisation organisation) {
        var login = "clerk-of-" + organisation.typeCode();
        register.access().write(NATION, () -> {
            register.accounts().insert(new Account(login, login, login, Duty.CLERK, ISHIKAWA, HASH, true, null));
            register.organisations().join(login, organisation.id(), ISHIKAWA);
            return login;
        });
        return new Actor.StaffMember(login, ISHIKAWA, Duty.CLERK, organisation.standing());
    }
}
