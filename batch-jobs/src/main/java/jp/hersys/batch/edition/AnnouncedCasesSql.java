package jp.hersys.batch.edition;

import java.util.Collection;
import java.util.stream.Collectors;

/// What {@link AnnouncedCases} asks the register: `countable_cases` of a publisher as known at a moment, each with the
/// number of versions known by then (第N報).
final class AnnouncedCasesSql {

    private static final String KNOWN =
            "(recorded_at <= :knownAt and (superseded_at is null or superseded_at > :knownAt))";
    private static final String KNOWN_BEFORE =
            "(recorded_at <= :before and (superseded_at is null or superseded_at > :before))";

    private static final String NOW =
            "with now as (select * from countable_cases where publisher_code = :publisher and " + KNOWN + ") ";

    private static final String CASE = """
            ltrim(c.row_key) as row_key,
            (select count(*) from case_versions w where w.case_id = c.id and w.recorded_at <= :knownAt) as reports,
            now.announced_on, now.onset_on, now.residence, now.age_band_code, now.sex_code, now.occupation,
            now.condition_code, now.symptoms, now.travel_history_code, now.discharged_code, now.remarks
            """;

    private static final String IN_ORDER = " order by length(c.row_key), c.row_key";

    /// The cases of the day.
    static final String OF_DAY = NOW + "select " + CASE
            + " from now join cases c on c.id = now.case_id where now.announced_on = :day" + IN_ORDER;

    /// How many they are, and the first and last of their numbers.
    static final String NUMBERS = NOW + """
            , of_day as (select ltrim(c.row_key) as row_key, length(c.row_key) as digits
                         from now join cases c on c.id = now.case_id where now.announced_on = :day)
            select (select count(*) from of_day) as cases,
                   (select row_key from of_day order by digits, row_key limit 1) as first_key,
                   (select row_key from of_day order by digits desc, row_key desc limit 1) as last_key
            """;

    /// Whether a case of the publisher bears a number.
    static final String BEARS_NUMBER = NOW + """
            select exists (select from now join cases c on c.id = now.case_id
                           where c.publisher_code = :publisher and c.row_key = :number and now.announced_on <= :day)
            """;

    /// The cases that differ: changed, withdrawn, or late ones of an earlier day. A version known at both moments
    /// cannot
    /// differ, so only those known at one of them are looked at; what is not printed makes no difference.
    static final String SINCE = """
            with now as (select * from countable_cases where publisher_code = :publisher and %1$s and not %2$s),
                 before as (select * from countable_cases
                            where publisher_code = :publisher and %2$s and not %1$s and announced_on <= :previousDay)
            select %3$s,
                   before.announced_on as before_announced_on, before.onset_on as before_onset_on,
                   before.residence as before_residence, before.age_band_code as before_age_band_code,
                   before.sex_code as before_sex_code, before.occupation as before_occupation,
                   before.condition_code as before_condition_code, before.symptoms as before_symptoms,
                   before.travel_history_code as before_travel_history_code,
                   before.discharged_code as before_discharged_code, before.remarks as before_remarks
            from before full join now on now.case_id = before.case_id
            join cases c on c.id = coalesce(now.case_id, before.case_id)
            where (before.case_id is null and now.announced_on < :day)
               or (before.case_id is not null and
                   (before.announced_on, before.onset_on, before.residence, before.age_band_code, before.sex_code,
                    before.occupation, before.condition_code, before.symptoms, before.travel_history_code,
                    before.discharged_code, before.remarks) is distinct from
                   (now.announced_on, now.onset_on, now.residence, now.age_band_code, now.sex_code,
                    now.occupation, now.condition_code, now.symptoms, now.travel_history_code,
                    now.discharged_code, now.remarks))
            """.formatted(KNOWN, KNOWN_BEFORE, CASE) + IN_ORDER;

    private AnnouncedCasesSql() {}

    /// Which columns the publisher's list fills for any case.
    static String published(Collection<String> columns) {
        return NOW
                + columns.stream()
                        .sorted()
                        .map(column -> "bool_or(" + column + " is not null) as " + column)
                        .collect(Collectors.joining(", ", "select ", " from now"));
    }
}
