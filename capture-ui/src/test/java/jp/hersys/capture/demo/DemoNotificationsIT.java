package jp.hersys.capture.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.notifications.NotificationSearch;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What a health centre of the demonstration finds in the morning.
@ExtendWith(RegisterExtension.class)
class DemoNotificationsIT {

    private final Register register;
    private final TestClock clock;

    DemoNotificationsIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.set(Clock.systemUTC());
    }

    @Test
    void notifications_of_two_clinics_wait_once_although_the_demo_was_killed_and_started_again(@TempDir Path data)
            throws IOException {
        clock.set(Instant.parse("2022-10-04T23:30:00Z"));
        DemoAccounts.prepare(register, data);
        var notifications = new DemoNotifications(register, new PrintWriter(new StringWriter()));
        notifications.send();
        notifications.send();
        var centre = register.access()
                .look(DemoSteps.DEMO, () -> register.organisations().of("hayashi", Jst.today(clock)))
                .getFirst();
        var hayashi = new Actor.StaffMember("hayashi", centre.publisherCode(), Duty.CLERK, centre.standing());
        var all = new NotificationSearch(null, List.of(), null, NotificationSearch.Order.NEWEST);
        assertThat(register.notificationLists().search(all, null, 50, hayashi))
                .hasSize(12)
                .allSatisfy(
                        each -> assertThat(each.answers().text("institution")).endsWith("（見本）"));
    }
}
