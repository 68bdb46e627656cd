package jp.hersys.epidemic;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The lists of two prefectures that come with the product, byte for byte as published; sources and licences stand in
/// `demo/README.md` beside them.
public final class PrefectureLists {

    private static final List<LocalDate> ISHIKAWA_AS_OF = List.of(
            LocalDate.of(2020, 5, 31),
            LocalDate.of(2020, 8, 31),
            LocalDate.of(2020, 12, 31),
            LocalDate.of(2021, 1, 30),
            LocalDate.of(2021, 3, 31),
            LocalDate.of(2021, 5, 21),
            LocalDate.of(2021, 6, 12));

    private static final List<String> NIIGATA_SETS =
            List.of("test.xlsx", "test_people.csv", "confirm_negative.csv", "call_center.csv");

    private PrefectureLists() {}

    /// Ishikawa's list of 2021-07-20 (JSON, UTF-8): 4,260 rows.
    public static InputStream ishikawa() {
        return open("170003_ishikawa_covid19_patients.json.gz");
    }

    /// The days for which earlier states of Ishikawa's list are kept, in order.
    public static List<LocalDate> ishikawaDays() {
        return ISHIKAWA_AS_OF;
    }

    /// Ishikawa's list as it stood at the end of one of those days.
    public static InputStream ishikawaAsOf(LocalDate day) {
        if (!ISHIKAWA_AS_OF.contains(day)) {
            throw new IllegalArgumentException(
                    "Ishikawa's list is kept as of " + ISHIKAWA_AS_OF + ", but asked for " + day + ".");
        }
        return open("170003_ishikawa_covid19_patients_" + day + ".json.gz");
    }

    /// Niigata's list up to 2021-10-27 (CSV, UTF-8): 7,987 rows with occupations and health-centre areas.
    public static InputStream niigata() {
        return open("150002_niigata_covid19_patients.csv.gz");
    }

    /// The names of Niigata's sets of counts that are kept: tests by method (its own workbook), people tested, negative
    /// results, consultations.
    public static List<String> niigataSets() {
        return NIIGATA_SETS;
    }

    /// One of Niigata's sets of counts, by its name.
    public static InputStream niigataSet(String name) {
        if (!NIIGATA_SETS.contains(name)) {
            throw new IllegalArgumentException(
                    "Niigata's sets " + NIIGATA_SETS + " are kept, but asked for " + name + ".");
        }
        return open("150002_niigata_covid19_" + name + ".gz");
    }

    private static InputStream open(String name) {
        try (var packed = PrefectureLists.class.getResourceAsStream("/demo/" + name)) {
            if (packed == null) {
                throw new IllegalStateException("The resource demo/" + name + " is missing from this build.");
            }
            return new ByteArrayInputStream(new GZIPInputStream(packed).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The resource demo/" + name + " cannot be unpacked.", e);
        }
    }
}
