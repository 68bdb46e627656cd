package jp.hersys.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the sample edition counts otherwise than the one before: 24 cases came, 3 went, 9 say something else.
final class SampleChanges {
    private SampleChanges() {}

    /// The sample edition with a total that the cases explain: 3,642 before, 3,663 now.
    static EditionContent edition(int correctedDays) {
        return SampleVariants.before(SampleEdition.ishikawa(), "cases.cumulative", 3642)
                .withChanges(changes(correctedDays));
    }

    private static EditionChanges changes(int correctedDays) {
        var days = new ArrayList<EditionChanges.Day>();
        for (var i = 0; i < correctedDays; i++)
            days.add(new EditionChanges.Day(
                    SampleEdition.DAY.minusDays(1 + 3L * i),
                    20 + i,
                    22 + i,
                    List.of(
                            new EditionChanges.Cause("登録の遅れ", 3, 0),
                            new EditionChanges.Cause("公表日の訂正", 1, 1),
                            new EditionChanges.Cause("取下げ", 0, 1))));
        return new EditionChanges(
                List.of(
                        count("added", "追加", 1, "announced-later", "対象日より後の公表", 20),
                        count("added", "追加", 1, "recorded-late", "登録の遅れ", 3),
                        count("added", "追加", 1, "announcement-moved", "公表日の訂正", 0),
                        count("added", "追加", 1, "restored", "取下げの取消し", 1),
                        count("changed", "変更", 0, "announcement-moved", "公表日の訂正", 4),
                        count("changed", "変更", 0, "attributes-changed", "属性の訂正", 5),
                        count("withdrawn", "取下げ等", -1, "withdrawn", "取下げ", 3),
                        count("withdrawn", "取下げ等", -1, "announcement-moved", "公表日の訂正", 0)),
                List.of(
                        new EditionChanges.Item("announced_on", "公表日", 4),
                        new EditionChanges.Item("residence", "居住地", 3),
                        new EditionChanges.Item("age_band", "年代", 2),
                        new EditionChanges.Item("remarks", "備考", 1)),
                days);
    }

    private static EditionChanges.Count count(
            String kind, String kindJa, int sign, String reason, String reasonJa, long cases) {
        return new EditionChanges.Count(kind, kindJa, sign, reason, reasonJa, cases);
    }

    /// A new case, one that changed in three items, one that went.
    static void cases(java.util.function.Consumer<ChangedCase> taker) {
        var day = SampleEdition.DAY;
        taker.accept(changed("3661", "added", "追加", "announced-later", "対象日より後の公表", null, day, List.of()));
        taker.accept(changed(
                "3641",
                "changed",
                "変更",
                "announcement-moved",
                "公表日の訂正",
                day.minusDays(1),
                day.minusDays(4),
                List.of(
                        new ChangedCase.Item("announced_on", "公表日", "2021-07-19", "2021-07-16"),
                        new ChangedCase.Item("age_band", "年代", "40代", null),
                        new ChangedCase.Item("remarks", "備考", null, null))));
        taker.accept(changed("3600", "withdrawn", "取下げ等", "withdrawn", "取下げ", day.minusDays(2), null, List.of()));
    }

    private static ChangedCase changed(
            String number,
            String kind,
            String kindJa,
            String reason,
            String reasonJa,
            LocalDate before,
            LocalDate after,
            List<ChangedCase.Item> items) {
        return new ChangedCase("170003", "石川県", number, kind, kindJa, reason, reasonJa, before, after, items);
    }
}
