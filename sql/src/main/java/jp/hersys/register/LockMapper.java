package jp.hersys.register;

import java.time.Instant;
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
