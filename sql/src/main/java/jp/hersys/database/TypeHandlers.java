package jp.hersys.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.hersys.editions.PaperSettings;
import jp.hersys.intake.Finding;
import jp.hersys.intake.FindingsJson;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.AnswersJson;
import jp.hersys.register.Id;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/// How values of the register's vocabulary stand in columns.
final class TypeHandlers {

    private TypeHandlers() {}

    static void register(TypeHandlerRegistry registry) {
        registry.register(Id.class, new Value<>(Id::value, text -> new Id<>(Long.parseLong(text))));
        registry.register(LocalGovernmentCode.class, new Value<>(LocalGovernmentCode::value, LocalGovernmentCode::new));
        registry.register(UUID.class, new Value<>(uuid -> uuid, UUID::fromString));
        registry.register(Instant.class, new Moment());
        registry.register(Finding.class, new Value<>(finding -> json(FindingsJson.write(finding)), FindingsJson::read));
        registry.register(PaperSettings.class, new Value<>(settings -> json(settings.toJson()), PaperSettings::ofJson));
        registry.register(Answers.class, new Value<>(answers -> json(AnswersJson.write(answers)), AnswersJson::read));
        registry.register(List.class, new Value<>(TypeHandlers::findings, FindingsJson::readList));
    }

    @SuppressWarnings("unchecked") // the only lists in columns are findings
    private static Object findings(List<?> list) {
        return json(FindingsJson.write((List<Finding>) list));
    }

    private static PGobject json(String text) {
        try {
            var json = new PGobject();
            json.setType("jsonb");
            json.setValue(text);
            return json;
        } catch (SQLException impossible) {
            throw new IllegalStateException("A text is always taken.", impossible);
        }
    }

    /// A value that is written as an object of the driver and read from its text.
    private static final class Value<T> extends BaseTypeHandler<T> {

        private final Function<T, Object> toColumn;
        private final Function<String, T> fromColumn;

        Value(Function<T, Object> toColumn, Function<String, T> fromColumn) {
            this.toColumn = toColumn;
            this.fromColumn = fromColumn;
        }

        @Override
        public void setNonNullParameter(PreparedStatement statement, int index, T value, @Nullable JdbcType type)
                throws SQLException {
            statement.setObject(index, toColumn.apply(value));
        }

        @Override
        public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
            return read(row.getString(column));
        }

        @Override
        public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
            return read(row.getString(column));
        }

        @Override
        public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
            return read(call.getString(column));
        }

        private @Nullable T read(@Nullable String text) {
            return text == null ? null : fromColumn.apply(text);
        }
    }

    /// A moment, by the driver's own reading: independent of the time zone of the machine.
    private static final class Moment extends BaseTypeHandler<Instant> {

        @Override
        public void setNonNullParameter(PreparedStatement statement, int index, Instant value, @Nullable JdbcType type)
                throws SQLException {
            statement.setObject(index, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
        }

        @Override
        public @Nullable Instant getNullableResult(ResultSet row, String column) throws SQLException {
            return read(row.getObject(column, OffsetDateTime.class));
        }

        @Override
        public @Nullable Instant getNullableResult(ResultSet row, int column) throws SQLException {
            return read(row.getObject(column, OffsetDateTime.class));
        }

        @Override
        public @Nullable Instant getNullableResult(CallableStatement call, int column) throws SQLException {
            return read(call.getObject(column, OffsetDateTime.class));
        }

        private static @Nullable Instant read(@Nullable OffsetDateTime moment) {
            return moment == null ? null : moment.toInstant();
        }
    }
}
