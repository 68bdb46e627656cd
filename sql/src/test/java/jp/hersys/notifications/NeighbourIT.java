package jp.hersys.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import jp.hersys.database.Register;
import jp.hersys.database.RegisterExtension;
import jp.hersys.database.TestClock;
import jp.hersys.epidemic.Workplace;
import jp.hersys.epidemic.Workplaces;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A clinic types, searches and opens patients of its neighbour, and strangers: neither what it is answered nor how
/// long that takes tells which is which. All persons are invented.
@ExtendWith(RegisterExtension.class)
class NeighbourIT {

    private static final Actor NATION = new Actor.Operator("test", LocalGovernmentCode.NATION);
    private static final boolean LONG = Boolean.getBoolean("hersys.long");
    private static final int FEW = 8;
    /// What finds nothing answers at fixed steps of time; before it did, 0.2 to 0.5 ms were seen.
    private static final double EVEN = 0.2;
    private static final int PATIENTS = LONG ? 180 : FEW;

    private final Register register;
    private final TestClock clock;
    private final JdbcClient sql;
    private Organisation neighbour;
    private Actor curious;
    private List<Receipt.Taken> known;

    NeighbourIT(Register register, TestClock clock) {
        this.register = register;
        this.clock = clock;
        this.sql = JdbcClient.create(register.dataSource());
    }

    @BeforeEach
    void the_neighbour_knows_its_patients() {
        clock.set(Cases.today(FormVersion.V5).atTime(1, 0).toInstant(ZoneOffset.UTC));
        var clinics = register.access().write(NATION, () -> {
            var workplaces = new Workplaces(register.organisations());
            return List.of(workplaces.of(Workplace.HIGASHI_CLINIC), workplaces.of(Workplace.NISHI_CLINIC));
        });
        neighbour = clinics.getLast();
        curious = staff(neighbour);
        var batch = new ArrayList<Submission>();
        for (int i = 0; i < PATIENTS; i++) {
            batch.add(of(i, 0, clinics.getFirst()));
        }
        known = register.notificationIntake().accept(batch, staff(clinics.getFirst())).stream()
                .map(Receipt.Taken.class::cast)
                .toList();
    }

    @Test
    void who_types_a_patient_of_the_neighbour_is_answered_as_of_a_stranger_and_as_fast() {
        var told = new ArrayList<String>();
        IntConsumer patient = i -> told.add(withoutNames(submit(of(i, 0, neighbour))));
        IntConsumer stranger = i -> told.add(withoutNames(submit(of(i % PATIENTS, 1 + i / PATIENTS, neighbour))));
        assertNothing("typing a notification", 1.5, patient, stranger);
        assertThat(told).containsOnly(told.getFirst());
    }

    @Test
    void who_searches_or_opens_a_patient_of_the_neighbour_finds_as_little_as_of_a_stranger_and_as_fast() {
        for (var key : List.of("name-kanji", "birth-date", "location-phone")) {
            IntConsumer patient = i -> assertThat(search(texts(i, 0).text(key))).isZero();
            IntConsumer stranger =
                    i -> assertThat(search(texts(i % PATIENTS, 1 + i / PATIENTS).text(key)))
                            .isZero();
            assertNothing("searching by " + key, EVEN, patient, stranger);
        }
        IntConsumer patient = i -> open(known.get(i).publicId());
        IntConsumer stranger = i -> open(UUID.randomUUID());
        assertNothing("opening an address", EVEN, patient, stranger);
    }

    /// Times are compared in the long run only, as that takes a quiet minute; what is answered, always. Where the
    /// machine is too busy to see even the planted query, nothing can be told: the test is skipped and says so.
    ///
    /// @param most milliseconds by which the one may take longer
    private void assertNothing(String what, double most, IntConsumer patient, IntConsumer stranger) {
        if (!LONG) {
            for (int i = 0; i < FEW; i++) {
                patient.accept(i);
                stranger.accept(i);
            }
            return;
        }
        var told = Indistinguishable.told(what, patient, stranger, this::anotherQuery);
        assumeThat(told.sharp()).as("a planted query is seen: %s", told).isTrue();
        assertThat(told.nothing()).as("nothing is told by the time: %s", told).isTrue();
        assertThat(told.millis()).as("by how much: %s", told).isBetween(-most, most);
    }

    private Receipt submit(Submission submission) {
        return register.notificationIntake()
                .accept(List.of(submission), curious)
                .getFirst();
    }

    private static String withoutNames(Receipt receipt) {
        var taken = (Receipt.Taken) receipt;
        return taken.number().length() + " " + taken.repeated() + " " + taken.notes();
    }

    private int search(String typed) {
        var keys = Objects.requireNonNull(NotificationSearch.read(typed));
        var wanted = new NotificationSearch(keys, List.of(), null, NotificationSearch.Order.NEWEST);
        return register.personDesk().search(keys, 10, curious).persons().size()
                + register.notificationLists().search(wanted, null, 10, curious).size();
    }

    private void open(UUID address) {
        assertThat(register.notificationDesk().find(address, curious)).isEmpty();
    }

    /// As a look would cost that only happens where there is something.
    private void anotherQuery() {
        sql.sql("select 1 from pg_sleep(" + Indistinguishable.PLANTED.toMillis() / 1_000.0 + ")")
                .query(Integer.class)
                .single();
    }

    private static Submission of(int patient, int world, Organisation institution) {
        return new Submission(UUID.randomUUID(), institution.id(), "1", texts(patient, world), null);
    }

    /// A person of this number; those of other worlds have other names, birth dates and telephone numbers of the same
    /// length.
    private static Answers texts(int patient, int world) {
        return Cases.common(FormVersion.V5)
                .with("name-kanji", "能登" + (char) ('木' + world) + " " + letters(patient, '一'))
                .with("name-kana", "ノト" + (char) ('ア' + 2 * world) + " " + letters(patient, 'カ'))
                .with(
                        "birth-date",
                        LocalDate.of(1925 + 4 * world, 1, 1).plusDays(patient).toString())
                .with("location-phone", "0761%02d%04d".formatted(10 + world, patient));
    }

    private static String letters(int number, char first) {
        return "" + (char) (first + number % 20) + (char) (first + number / 20);
    }

    private static Actor staff(Organisation organisation) {
        return new Actor.StaffMember("sato", organisation.publisherCode(), Duty.CLERK, organisation.standing());
    }
}
