package jp.hersys.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hersys.calendar.Jst;
import jp.hersys.calendar.WorkingDays;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Id;
import org.jspecify.annotations.Nullable;

/// A rule of a publisher and from when to when it holds.
///
/// @param id            its key
/// @param publisherCode who publishes
/// @param timeOfDay     as {@link PublicationRule}
/// @param days          as {@link PublicationRule}
/// @param weekdays      digits from 1 Monday to 7 Sunday
/// @param speaksOf      as {@link PublicationRule}
/// @param validFrom     slots after this moment are due
/// @param validTo       slots up to this moment are due; null while it holds
/// @param setBy         label of who set it
/// @param lastDue       the last slot that was asked for; null when there was none
public record PublicationTime(
        Id<PublicationTime> id,
        LocalGovernmentCode publisherCode,
        LocalTime timeOfDay,
        OnDays days,
        String weekdays,
        SpeaksOf speaksOf,
        Instant validFrom,
        @Nullable Instant validTo,
        String setBy,
        @Nullable Instant lastDue) {

    /// The rule.
    public PublicationRule rule() {
        var named =
                weekdays.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
        return new PublicationRule(timeOfDay, days, named, speaksOf);
    }

    /// Slots that are due by `now` and were not asked for yet, earliest first.
    List<Slot> due(Instant now, WorkingDays workingDays) {
        var after = lastDue == null ? validFrom : lastDue;
        var until = validTo == null || now.isBefore(validTo) ? now : validTo;
        return slots(after, until, workingDays).toList();
    }

    /// Slots after one moment and not after the other, earliest first.
    Stream<Slot> slots(Instant after, Instant until, WorkingDays workingDays) {
        if (!until.isAfter(after)) {
            return Stream.empty();
        }
        var rule = rule();
        return Jst.dayOf(after)
                .datesUntil(Jst.dayOf(until).plusDays(1))
                .filter(day -> rule.isOn(day, workingDays))
                .map(day -> new Slot(
                        publisherCode, day.atTime(timeOfDay).atZone(Jst.ZONE).toInstant(), speaksOf.of(day)))
                .filter(slot -> slot.dueAt().isAfter(after) && !slot.dueAt().isAfter(until));
    }

    static String digits(PublicationRule rule) {
        return rule.weekdays().stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining());
    }
}
