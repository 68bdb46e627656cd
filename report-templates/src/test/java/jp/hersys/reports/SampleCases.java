package jp.hersys.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Invented cases in the forms that prefectures use (保健所管内, 県内感染者の濃厚接触者, No.12の濃厚接触者).
final class SampleCases {
    static final LocalDate DAY = SampleEdition.DAY;
    static final Set<CaseItem> ALL = EnumSet.allOf(CaseItem.class);

    private static final String[] RESIDENCES = {"石川中央保健福祉センター管内(白山市)", "南加賀保健福祉センター管内(小松市)", "金沢市", "東京都(金沢市)", ""};
    private static final String[] OCCUPATIONS = {"会社員", "無職", "福祉施設職員", ""};
    private static final String[] SYMPTOMS = {"発熱;咳", "", "発熱;倦怠感;咽頭痛;味覚・嗅覚障害"};
    private static final String[] REMARKS = {"", "県内感染者の濃厚接触者", "No.8001の濃厚接触者", "県外移動歴あり"};

    private SampleCases() {}

    /// Eleven cases of the day, and a changed, a late and a withdrawn one of days before.
    static CaseAnnouncement usual() {
        return of(SampleEdition.ishikawa(), 8001, 11, changes(), ALL);
    }

    /// The first announcement of a publisher that tells only residence, age and sex.
    static CaseAnnouncement firstOfFewItems() {
        var edition = SampleVariants.without(SampleEdition.ishikawa(), false, true);
        var one = new CaseParticulars(DAY, null, "県内", "50代", "男性", "", "", "", "", "", "");
        return new CaseAnnouncement(
                edition,
                1,
                "22",
                "22",
                0,
                EnumSet.of(CaseItem.AGE, CaseItem.SEX, CaseItem.RESIDENCE),
                List.of(new AnnouncedCase("22", 1, null, one, List.of())).iterator(),
                Collections.emptyIterator());
    }

    static CaseAnnouncement withoutCases() {
        return of(SampleEdition.ishikawa(), 1, 0, List.of(), ALL);
    }

    /// As many cases as asked for, made one after the other.
    static CaseAnnouncement many(int cases) {
        return of(SampleEdition.ishikawa(), 1, cases, List.of(), ALL);
    }

    static CaseAnnouncement of(
            EditionContent edition, long from, long cases, List<AnnouncedCase> since, Set<CaseItem> published) {
        return new CaseAnnouncement(
                edition,
                cases,
                cases == 0 ? "" : Long.toString(from),
                cases == 0 ? "" : Long.toString(from + cases - 1),
                since.size(),
                published,
                ofDay(from, cases),
                since.iterator());
    }

    static CaseAnnouncement of(EditionContent edition, List<AnnouncedCase> ofDay, List<AnnouncedCase> since) {
        return new CaseAnnouncement(
                edition,
                ofDay.size(),
                ofDay.isEmpty() ? "" : ofDay.getFirst().no(),
                ofDay.isEmpty() ? "" : ofDay.getLast().no(),
                since.size(),
                ALL,
                ofDay.iterator(),
                since.iterator());
    }

    private static Iterator<AnnouncedCase> ofDay(long from, long cases) {
        return LongStream.range(from, from + cases).mapToObj(SampleCases::one).iterator();
    }

    static AnnouncedCase one(long no) {
        var i = (int) no;
        var remarks = REMARKS[i % REMARKS.length];
        return new AnnouncedCase(
                Long.toString(no),
                1,
                null,
                particulars(
                        DAY,
                        RESIDENCES[i % RESIDENCES.length],
                        OCCUPATIONS[i % OCCUPATIONS.length],
                        SYMPTOMS[i % SYMPTOMS.length],
                        remarks),
                remarks.startsWith("No.") ? List.of("8001") : List.of());
    }

    static List<AnnouncedCase> changes() {
        var before = particulars(DAY.minusDays(3), "かほく市", "", "", "");
        var changes = new ArrayList<AnnouncedCase>();
        changes.add(changed("7985", before, particulars(DAY.minusDays(3), "かほく市", "会社員", "発熱;咳", "7980例目の患者の同居者")));
        changes.add(new AnnouncedCase("7990", 1, null, particulars(DAY.minusDays(2), "七尾市", "無職", "", ""), List.of()));
        changes.add(changed("7993", before, null));
        return changes;
    }

    private static AnnouncedCase changed(String no, CaseParticulars before, @Nullable CaseParticulars now) {
        return new AnnouncedCase(no, 2, before, now, now == null ? List.of() : List.of("7980"));
    }

    static CaseParticulars particulars(
            LocalDate announcedOn, String residence, String occupation, String symptoms, String remarks) {
        return new CaseParticulars(
                announcedOn,
                symptoms.isEmpty() ? null : announcedOn.minusDays(2),
                residence,
                "20代",
                "女性",
                occupation,
                symptoms.isEmpty() ? "無症状" : "軽症",
                symptoms,
                "N",
                "",
                remarks);
    }
}
