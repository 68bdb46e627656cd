package jp.hersys.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import jp.hersys.database.PlainRows;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegisterExtension.class)
class AccountMapperIT {

    private static final Actor JOB = new Actor.Job("test", LocalGovernmentCode.NATION);
    private static final Account HANAKO = new Account(
            "hanako",
            "金沢 花子",
            "Kanazawa Hanako",
            Duty.PRESS,
            new LocalGovernmentCode("170003"),
            "$argon2id$v=19$x",
            true,
            Instant.parse("2021-07-20T10:11:12.123456Z"));

    private final Register register;

    AccountMapperIT(Register register) {
        this.register = register;
    }

    @Test
    void every_column_goes_in_and_comes_back() throws SQLException {
        insert(HANAKO);
        assertThat(PlainRows.single(register, "accounts"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "session_stamp", "0",
                        "login", "hanako",
                        "name_ja", "金沢 花子",
                        "name_en", "Kanazawa Hanako",
                        "duty", "PRESS",
                        "publisher_code", "170003",
                        "password_hash", "$argon2id$v=19$x",
                        "demo", "true",
                        "disabled_at", "2021-07-20T10:11:12.123456+00:00")));
        assertThat(register.access().look(JOB, () -> register.accounts().find("hanako")))
                .contains(HANAKO);
    }

    @Test
    void an_account_that_exists_stays_as_it_is_and_shows_no_hash() throws SQLException {
        insert(HANAKO);
        var other = new Account("hanako", "別", "Other", Duty.READER, HANAKO.publisherCode(), "another", false, null);
        insert(other);
        assertThat(register.access().look(JOB, () -> register.accounts().find("hanako")))
                .contains(HANAKO);
        assertThat(HANAKO).hasToString("Account[login=hanako]");
        assertThat(PlainRows.of(register, "accounts")).hasSize(1);
    }

    private void insert(Account account) {
        register.access().write(JOB, () -> {
            register.accounts().insert(account);
            return account;
        });
    }
}
