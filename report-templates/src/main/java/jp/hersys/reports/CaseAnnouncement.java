package jp.hersys.reports;

import java.util.Iterator;
import java.util.Set;

/// The cases that an edition announces one by one. The cases are read once, in passing: there may be any number.
///
/// @param edition   whose letterhead, day, 第N報 and moment of knowledge hold
/// @param cases     number of cases announced on the edition's day
/// @param first     lowest number among them; empty when there is none
/// @param last      highest number among them; empty when there is none
/// @param differing number of cases that differ from the edition before: changed, withdrawn, or late
/// @param published items that the publisher's list tells of any case; the others are 非公表, not 調査中
/// @param ofDay     the cases of the day, by number
/// @param since     the cases that differ, by number; not read when there is no edition before
public record CaseAnnouncement(
        EditionContent edition,
        long cases,
        String first,
        String last,
        long differing,
        Set<CaseItem> published,
        Iterator<AnnouncedCase> ofDay,
        Iterator<AnnouncedCase> since) {
    public CaseAnnouncement {
        published = Set.copyOf(published);
    }
}
