package jp.hersys.commands;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import jp.hersys.calendar.Jst;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a moment from the year 2000 to 9999: `2021-07-20T19:15:00+09:00`, without a zone in Japan's time, or a day,
/// which means its last second.
public final class Moment implements ITypeConverter<Instant> {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

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
                var moment = form.apply(text);
                if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
                    return moment;
                }
            } catch (DateTimeException other) {
                // the next form
            }
        }
        throw new TypeConversionException(Words.say("moment.invalid", text));
    }
}
