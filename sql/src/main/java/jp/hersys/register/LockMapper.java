package jp.hersys.register;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// Advisory locks by publisher, held until the transaction ends.
@Mapper
public interface LockMapper {

    /// Waits for everybody else at this publisher.
    @Select("select pg_advisory_xact_lock(hashtextextended('hersys.publisher:' || #{publisher}, 0))::text")
    String lock(@Param("publisher") String publisher);

    /// Waits for those who lock this publisher for themselves.
    @Select("select pg_advisory_xact_lock_shared(hashtextextended('hersys.publisher:' || #{publisher}, 0))::text")
    String lockShared(@Param("publisher") String publisher);

    /// Waits for everybody else at the records of persons that this publisher counts.
    @Select("select pg_advisory_xact_lock(hashtextextended('hersys.records:' || #{publisher}, 0))::text")
    String lockRecords(@Param("publisher") String publisher);

    /// Waits for those who lock these records for themselves.
    @Select("select pg_advisory_xact_lock_shared(hashtextextended('hersys.records:' || #{publisher}, 0))::text")
    String lockRecordsShared(@Param("publisher") String publisher);

    /// The latest moment at which somebody looked at this publisher's records, null when nobody did.
    @Select("select max(moment) from fixed_moments where publisher_code in ('000000', #{publisher})")
    @Nullable
    Instant fixedMoment(@Param("publisher") String publisher);

    /// Keeps a moment at which somebody looks.
    @Insert("""
            insert into fixed_moments (publisher_code, moment) values (#{publisher}, #{moment})
            on conflict (publisher_code) do update set moment = excluded.moment
            where fixed_moments.moment < excluded.moment
            """)
    void fix(@Param("publisher") String publisher, @Param("moment") Instant moment);

    /// The latest moment at which anything of the publisher was recorded or published, null when nothing was.
    /// The caller must be allowed to see the nation's editions too.
    @Select("""
            select greatest(
                (select max(recorded_at) from imports
                 where #{publisher} in ('000000', publisher_code)),
                (select max(known_at) from editions
                 where #{publisher} = '000000' or publisher_code in ('000000', #{publisher})))
            """)
    @Nullable
    Instant lastMoment(@Param("publisher") String publisher);
}
