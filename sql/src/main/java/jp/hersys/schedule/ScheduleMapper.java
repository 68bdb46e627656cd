package jp.hersys.schedule;

import java.time.Instant;
import java.util.List;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/// Reads and writes publication times and what became due. Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface ScheduleMapper {

    /// All publication times that ever held, with the last slot of each.
    @Select("""
            select t.*, (select max(due_at) from edition_requests where publication_time_id = t.id) as last_due
            from publication_times t order by publisher_code, time_of_day, id
            """)
    List<PublicationTime> all();

    /// Asks for the edition of a slot; one that was asked for stays as it is.
    ///
    /// @return whether it was not asked for before
    @Insert("""
            insert into edition_requests (publisher_code, day, revision, requested_at, requested_by, due_at,
                publication_time_id)
            select #{slot.publisherCode}, #{slot.day},
                   coalesce((select max(revision) from edition_requests
                             where publisher_code = #{slot.publisherCode} and day = #{slot.day}), 0) + 1,
                   #{at}::timestamptz, #{by}, #{slot.dueAt}::timestamptz, #{time}
            on conflict (publisher_code, due_at) do nothing
            """)
    int request(
            @Param("slot") Slot slot,
            @Param("time") Id<PublicationTime> time,
            @Param("at") Instant at,
            @Param("by") String by);

    /// A rule begins to hold; one of the same time of day must have ended.
    @Insert("""
            insert into publication_times (publisher_code, time_of_day, days, weekdays, speaks_of, valid_from, set_by)
            values (#{publisher}, #{rule.timeOfDay}, #{rule.days}, #{weekdays}, #{rule.speaksOf}, #{from}, #{by})
            """)
    void begin(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("rule") PublicationRule rule,
            @Param("weekdays") String weekdays,
            @Param("from") Instant from,
            @Param("by") String by);

    /// The rule of this publisher and time of day ends.
    @Update("""
            update publication_times set valid_to = #{at}
            where publisher_code = #{publisher} and time_of_day = #{rule.timeOfDay} and valid_to is null
            """)
    int endAt(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("rule") PublicationRule rule,
            @Param("at") Instant at);
}
