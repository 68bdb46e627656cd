package jp.hersys.jurisdictions;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/// Reads and writes what is set for publishers.
@Mapper
public interface PublisherMapper {

    /// What was set, if anything.
    @Select("select * from publishers where code = #{code}")
    Optional<PublisherSettings> find(@Param("code") LocalGovernmentCode code);

    /// Sets everything of a publisher.
    @Insert("""
            insert into publishers (code, department, contact, telephone, message, shrink_limit, announcement_shape,
                open_data_encoding)
            values (#{code}, #{department}, #{contact}, #{telephone}, #{message}, #{shrinkLimit}, #{announcementShape},
                #{openDataEncoding})
            on conflict (code) do update set department = excluded.department, contact = excluded.contact,
                telephone = excluded.telephone, message = excluded.message, shrink_limit = excluded.shrink_limit,
                announcement_shape = excluded.announcement_shape, open_data_encoding = excluded.open_data_encoding
            """)
    void save(PublisherSettings settings);

    /// What was set, or what holds where nothing was.
    default PublisherSettings settingsOf(LocalGovernmentCode code) {
        return find(code).orElseGet(() -> PublisherSettings.unset(code));
    }
}
