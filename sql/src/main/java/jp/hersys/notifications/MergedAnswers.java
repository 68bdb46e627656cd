package jp.hersys.notifications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What two people made of the same answers, brought together: where only one changed something, that one holds; where
/// both did, `mine` stays in its place and the other is told. A repeated group is one thing: of two lists of tests
/// never a mixture is made.
///
/// @param answers  with nothing of `mine` lost
/// @param disputed what both changed: `before` theirs, `after` mine
public record MergedAnswers(Answers answers, List<AnswerChange> disputed) {

    public MergedAnswers {
        disputed = List.copyOf(disputed);
    }

    /// Brings together what became of `base`.
    public static MergedAnswers of(Answers base, Answers mine, Answers theirs) {
        var units = new LinkedHashSet<String>();
        List.of(mine, theirs).forEach(each -> each.texts().keySet().forEach(path -> units.add(unit(path))));
        var merged = new LinkedHashMap<String, String>();
        var disputed = new ArrayList<AnswerChange>();
        for (var unit : units) {
            Predicate<String> ofUnit = path -> unit(path).equals(unit);
            var was = base.only(ofUnit);
            var my = mine.only(ofUnit);
            var their = theirs.only(ofUnit);
            merged.putAll((my.equals(was) ? their : my).texts());
            if (!my.equals(was) && !their.equals(was)) {
                disputed.addAll(Answers.difference(their, my));
            }
        }
        return new MergedAnswers(new Answers(merged), disputed);
    }

    private static String unit(String path) {
        var at = ItemPath.of(path);
        return at.number() > 0 ? ItemPath.group(at.item()) : path;
    }

    /// What must be changed in `shown` so that it says what holds now: path to text, an empty one to take away.
    public Map<String, String> over(Answers shown) {
        var changes = new LinkedHashMap<String, String>();
        Answers.difference(shown, answers).forEach(change -> changes.put(change.path(), change.after()));
        return changes;
    }
}
