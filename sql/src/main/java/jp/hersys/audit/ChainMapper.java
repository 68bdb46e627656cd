package jp.hersys.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// Reads and writes the chain over the audit.
@Mapper
interface ChainMapper {

    /// A seal.
    ///
    /// @param number place in the chain, from 1
    record Seal(long number, long entryId, String hash) {}

    /// A seal and the entry that it seals, null where the entry is gone.
    record Link(
            long number,
            long entryId,
            String hash,
            @Nullable Long id,
            @Nullable Long recordedAt,
            @Nullable String actor,
            @Nullable String publisherCode,
            @Nullable String purpose,
            @Nullable String subject,
            @Nullable String detail,
            @Nullable String aimCode,
            @Nullable String articleCode) {}

    String ENTRY = """
            e.id, (extract(epoch from e.recorded_at) * 1000000)::bigint as recorded_at, e.actor, e.publisher_code, e.purpose,
            e.subject, e.detail::text as detail, e.aim_code, e.article_code
            """;

    /// The last seal.
    @Select("select number, entry_id, hash from audit_seals order by number desc limit 1")
    Optional<Seal> last();

    /// Entries beyond a number that are not sealed, in the order of their numbers; one that is committed late comes
    /// late.
    @Select("select " + ENTRY + """
            from audit_entries e
            where e.id > #{after} and not exists (select from audit_seals s where s.entry_id = e.id and s.entry_id > #{after})
            order by e.id limit #{most}
            """)
    List<AuditEntry> unsealed(@Param("after") long after, @Param("most") int most);

    /// Seals an entry.
    @Insert("insert into audit_seals (number, entry_id, hash) values (#{number}, #{entryId}, #{hash})")
    void seal(Seal seal);

    /// The chain from a place on.
    @Select("select s.number, s.entry_id, s.hash, " + ENTRY + """
            from audit_seals s left join audit_entries e on e.id = s.entry_id
            where s.number > #{after} order by s.number limit #{most}
            """)
    List<Link> links(@Param("after") long after, @Param("most") int most);

    /// The first entry that should have been sealed by then and is not, null when there is none.
    @Select("""
            select min(e.id) from audit_entries e
            where e.recorded_at < #{before} and not exists (select from audit_seals s where s.entry_id = e.id)
            """)
    @Nullable
    Long leftOpen(@Param("before") Instant before);
}
