package jp.hersys.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import jp.hersys.calendar.Jst;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a moment: `2021-07-20T19:15:00+09:00`, without a zone in Japan's time, or a day, which means its last second.
public final class Moment implements ITypeConverter<Instant> {

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T')).atZone(Jst.ZONE).toInstant(),
            text -> LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(Jst.ZONE)
                    .minusSeconds(1)
                    .toInstant());

    @Override
    public Instant convert(String text) {
        for (var form : FORMS) {
            try {
                return form.apply(text);
            } catch (DateTimeParseException other) {
                // the next form
            }
        }
        throw new TypeConversionException(Words.say("moment.invalid", text));
    }
}
