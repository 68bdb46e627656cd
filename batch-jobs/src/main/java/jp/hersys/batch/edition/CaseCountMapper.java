package jp.hersys.batch.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/// Counts cases as they were known at a moment; see `CaseCountMapper.xml`.
@Mapper
interface CaseCountMapper {

    /// Whose cases, known when.
    ///
    /// @param publisher six digits; `000000` counts every publisher's cases
    /// @param day       last day by which cases are counted
    /// @param knownAt   moment of knowledge
    record Look(String publisher, LocalDate day, Instant knownAt) {}

    /// Cases that agree in one of three ways: by day, by residence and age, by sex.
    ///
    /// @param grouping  which of the three, see {@link Grouping}
    /// @param cases     how many, up to the day
    record Group(
            int grouping,
            @Nullable LocalDate announcedOn,
            @Nullable String residenceCode,
            @Nullable String ageBandCode,
            @Nullable String sexCode,
            long cases) {}

    /// Cases that an edition leaves out.
    ///
    /// @param withdrawn    cases that no longer count, whatever their day
    /// @param merged       cases that turned out to be another one
    /// @param elsewhere    cases that the publisher received and does not count by its rule
    /// @param countedTwice of the nation: cases that another publisher counts as well, and that are counted there
    /// @param afterDay     cases that count, but after the day of the edition
    record Uncounted(long withdrawn, long merged, long elsewhere, long countedTwice, long afterDay) {}

    /// Notifications that are no cases (yet).
    ///
    /// @param all         notifications known, confirmed ones included; 0 where the publisher counts by lists alone
    /// @param unconfirmed those that wait for a health centre and never counted
    /// @param merged      those that were merged into another one before they ever counted
    /// @param withdrawn   those that were withdrawn before they ever counted
    record Notified(long all, long unconfirmed, long merged, long withdrawn) {}

    /// The values of SQL's `grouping()`: a bit for each column that a group leaves open.
    final class Grouping {
        static final int BY_DAY = 0b0111;
        static final int BY_RESIDENCE_AND_AGE = 0b1001;
        static final int BY_SEX = 0b1110;

        private Grouping() {}
    }

    List<Group> groups(@Param("look") Look look);

    Uncounted uncounted(@Param("look") Look look);

    long refused(@Param("look") Look look);

    Notified notified(@Param("look") Look look);

    long listed(@Param("look") Look look);

    @Nullable
    Instant lastList(@Param("look") Look look);
}
