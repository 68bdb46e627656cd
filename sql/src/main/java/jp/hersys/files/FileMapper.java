package jp.hersys.files;

import java.util.Optional;
import jp.hersys.register.Id;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/// Reads and writes files and their parts.
@Mapper
interface FileMapper {

    @Select("select nextval('files_id_seq')")
    Id<StoredFile> nextId();

    @Insert("""
            insert into files (id, publisher_code, name, media_type, size, sha256, stored_at) overriding system value
            values (#{id}, #{publisherCode}, #{name}, #{mediaType}, #{size}, #{sha256}, #{storedAt})
            """)
    void insert(StoredFile file);

    @Insert("""
            insert into file_parts (file_id, part, publisher_code, bytes)
            values (#{file}, #{part}, #{publisher}, #{bytes})
            """)
    void insertPart(
            @Param("file") Id<StoredFile> file,
            @Param("part") int part,
            @Param("publisher") String publisher,
            @Param("bytes") byte[] bytes);

    @Select("select * from files where id = #{id}")
    Optional<StoredFile> find(@Param("id") Id<StoredFile> id);

    @Select("select bytes from file_parts where file_id = #{file} and part = #{part}")
    Part part(@Param("file") Id<StoredFile> file, @Param("part") int part);

    /// Bytes of a part. MyBatis takes a method that returns `byte[]` for one that returns many rows of a byte.
    @SuppressWarnings("FieldMayBeFinal") // MyBatis sets it
    final class Part {
        private byte[] bytes = new byte[0];

        byte[] bytes() {
            return bytes;
        }
    }

    @Select("select count(*) from file_parts where file_id = #{file}")
    int parts(@Param("file") Id<StoredFile> file);
}
