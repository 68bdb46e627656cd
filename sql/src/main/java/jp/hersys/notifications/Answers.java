package jp.hersys.notifications;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.hersys.writing.Spelling;

/// What is answered: the fact as typed, from the path of an item (`name-kanji`, `tests.1.method`) to its text.
///
/// A text is in canonical writing (ISO days, codes, several codes joined by a blank) if it could be read, else as
/// it was typed. Nothing is answered where there is no text; "unknown" is a code. Two are equal whatever the order
/// in which they were typed.
///
/// @param texts by path, in the order in which they were given; none of them mere white space
public record Answers(Map<String, String> texts) {

    /// Nothing is answered.
    public static final Answers NONE = new Answers(Map.of());

    /// How the path of a reason begins: `reason.` and the code of the finding that it settles.
    public static final String REASON = "reason.";

    static final String REASON_ITEM = "reason";

    public Answers {
        var kept = new LinkedHashMap<String, String>();
        texts.forEach((path, text) -> {
            if (!text.isBlank() && !Spelling.fold(text).isEmpty()) {
                kept.put(path, text);
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }

    /// The text at a path, empty where nothing is answered.
    public String text(String path) {
        return texts.getOrDefault(path, "");
    }

    /// The codes at a path, none where nothing is answered.
    public List<String> codes(String path) {
        var text = text(path);
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /// Whether something is answered at a path.
    public boolean has(String path) {
        return texts.containsKey(path);
    }

    /// These answers with another text at a path; a blank one takes the answer away.
    public Answers with(String path, String text) {
        var changed = new LinkedHashMap<>(texts);
        changed.put(path, text);
        return new Answers(changed);
    }

    /// The numbers of a repeated group that have an answer, ascending.
    public List<Integer> numbers(String group) {
        var numbers = new TreeSet<Integer>();
        for (var text : texts.keySet()) {
            var path = ItemPath.of(text);
            if (path.number() > 0 && ItemPath.group(path.item()).equals(group)) {
                numbers.add(path.number());
            }
        }
        return List.copyOf(numbers);
    }

    /// What differs, path by path: first those of the earlier answers, then what is new.
    public static List<AnswerChange> difference(Answers before, Answers after) {
        var paths = new LinkedHashSet<>(before.texts.keySet());
        paths.addAll(after.texts.keySet());
        var changes = new ArrayList<AnswerChange>();
        for (var path : paths) {
            if (!before.text(path).equals(after.text(path))) {
                changes.add(new AnswerChange(path, before.text(path), after.text(path)));
            }
        }
        return List.copyOf(changes);
    }

    /// Those whose path `path` allows.
    Answers only(Predicate<String> path) {
        var kept = new LinkedHashMap<>(texts);
        kept.keySet().removeIf(path.negate());
        return new Answers(kept);
    }
}
