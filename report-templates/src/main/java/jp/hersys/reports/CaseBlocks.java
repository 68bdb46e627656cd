package jp.hersys.reports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hersys.reports.CaseBlock.More;
import org.jspecify.annotations.Nullable;

/// Puts the cases of an announcement into its words, one after the other and none twice.
final class CaseBlocks implements Iterator<CaseBlock> {
    /// 患者_状態 of the open-data standard.
    private static final String ASYMPTOMATIC = "無症状";

    private final CaseAnnouncement announcement;
    private final IndividualWords letter;
    private final Words words = Words.JA;
    private final Iterator<CaseBlock> blocks;
    private long told;

    CaseBlocks(CaseAnnouncement announcement, IndividualWords letter) {
        this.announcement = announcement;
        this.letter = letter;
        this.blocks = List.of(ofDay(), since()).stream()
                .flatMap(part ->
                        Stream.iterate(part, Iterator::hasNext, same -> same).map(Iterator::next))
                .iterator();
    }

    @Override
    public boolean hasNext() {
        return blocks.hasNext();
    }

    @Override
    public CaseBlock next() {
        if (!hasNext()) throw new NoSuchElementException("All cases of the announcement are told.");
        var block = blocks.next();
        if (block.head() != null) told++;
        return block;
    }

    /// Refuses a paper that told another number of cases than its heading says.
    void checkAllTold() {
        var expected =
                announcement.cases() + (announcement.edition().previous() == null ? 0 : announcement.differing());
        if (told != expected)
            throw new IllegalStateException("The individual announcement %s must tell %s cases; it told %s."
                    .formatted(announcement.edition().name(), expected, told));
    }

    private Iterator<CaseBlock> ofDay() {
        var part = letter.dayPart();
        return announcement.cases() == 0
                ? List.of(CaseBlock.saying(part, letter.noCases())).iterator()
                : new Told(announcement.ofDay(), part, false);
    }

    private Iterator<CaseBlock> since() {
        if (announcement.edition().previous() == null)
            return List.<CaseBlock>of().iterator();
        var part = letter.sincePart();
        return announcement.differing() == 0
                ? List.of(CaseBlock.saying(part, words.say("case.since.none"))).iterator()
                : new Told(announcement.since(), part, true);
    }

    /// The cases of one part as blocks.
    private final class Told implements Iterator<CaseBlock> {
        private final Iterator<AnnouncedCase> cases;
        private final String part;
        private final boolean compared;

        Told(Iterator<AnnouncedCase> cases, String part, boolean compared) {
            this.cases = cases;
            this.part = part;
            this.compared = compared;
        }

        @Override
        public boolean hasNext() {
            return cases.hasNext();
        }

        @Override
        public CaseBlock next() {
            return block(cases.next(), part, compared);
        }
    }

    private CaseBlock block(AnnouncedCase one, String part, boolean compared) {
        var head = words.say("case.head", letter.number(one.no()), Integer.toString(one.version()));
        var now = one.now();
        var before = compared ? one.before() : null;
        if (now == null) return withdrawn(part, head, one.no(), Objects.requireNonNull(one.before()));
        return new CaseBlock(
                part,
                null,
                head,
                announced(now),
                said(CaseItem.AGE, now, before),
                said(CaseItem.SEX, now, before),
                said(CaseItem.RESIDENCE, now, before),
                said(CaseItem.OCCUPATION, now, before),
                said(CaseItem.ONSET, now, before),
                said(CaseItem.SYMPTOMS, now, before),
                said(CaseItem.CONDITION, now, before),
                said(CaseItem.DISCHARGED, now, before),
                said(CaseItem.TRAVEL, now, before),
                further(one, now, before, compared));
    }

    private CaseBlock withdrawn(String part, String head, String no, CaseParticulars before) {
        var day = JapanTime.day(before.announcedOn());
        var change = words.say("case.withdrawn", letter.number(no), day);
        return CaseBlock.withdrawn(part, head, announced(before), new More(words.say("case.change.label"), change));
    }

    private String announced(CaseParticulars of) {
        return words.say("case.announced", JapanTime.dayOfWeek(of.announcedOn()));
    }

    /// The text of an item, marked in words where it is not what was said before.
    private String said(CaseItem item, CaseParticulars now, @Nullable CaseParticulars before) {
        var text = text(item, now);
        return before == null || text.equals(text(item, before)) ? text : words.say("case.marked", text);
    }

    private String text(CaseItem item, CaseParticulars of) {
        var text = item.text(of);
        if (!text.isEmpty()) return text;
        if (item == CaseItem.REMARKS) return words.say("case.no.remarks");
        if (item.needsSymptoms() && of.condition().equals(ASYMPTOMATIC)) return words.say("case.asymptomatic");
        return words.say(announcement.published().contains(item) ? "case.unknown" : "case.unpublished");
    }

    private List<More> further(
            AnnouncedCase one, CaseParticulars now, @Nullable CaseParticulars before, boolean compared) {
        var further = new ArrayList<More>();
        if (!CaseItem.REMARKS.text(now).isEmpty()
                || (before != null && !CaseItem.REMARKS.text(before).isEmpty()))
            further.add(new More(CaseItem.REMARKS.label(), said(CaseItem.REMARKS, now, before)));
        if (!one.related().isEmpty())
            further.add(new More(
                    words.say("case.related"),
                    one.related().stream().map(letter::number).collect(Collectors.joining("、"))));
        if (compared) further.add(new More(words.say("case.change.label"), change(now, before)));
        return further;
    }

    private String change(CaseParticulars now, @Nullable CaseParticulars before) {
        if (before == null) return words.say("case.added");
        var changes = Stream.of(CaseItem.values())
                .filter(item -> !text(item, now).equals(text(item, before)))
                .map(item -> words.say("case.change", item.label(), text(item, before), text(item, now)));
        var moved = now.announcedOn().equals(before.announcedOn())
                ? Stream.<String>of()
                : Stream.of(words.say(
                        "case.change",
                        words.say("case.announced.on"),
                        JapanTime.day(before.announcedOn()),
                        JapanTime.day(now.announcedOn())));
        return words.say(
                "case.changed", Stream.concat(moved, changes).collect(Collectors.joining(words.say("case.and"))));
    }
}
