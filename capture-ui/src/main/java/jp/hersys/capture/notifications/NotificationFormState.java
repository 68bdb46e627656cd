package jp.hersys.capture.notifications;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.hersys.intake.Finding;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.AskedItem;
import jp.hersys.notifications.Form;
import jp.hersys.notifications.FormSwitches;
import jp.hersys.notifications.GivenBy;
import jp.hersys.notifications.ItemPath;
import jp.hersys.notifications.KnownElsewhere;
import jp.hersys.notifications.Notification;
import jp.hersys.notifications.NotificationRules;

/// What is typed into a form, and what follows from it: version, what is asked, what is found. Knows no screen.
final class NotificationFormState {

    private static final int MOST_OF_A_GROUP = 20;
    private static final String SOMETHING = "?";

    private final Form form;
    private final NotificationRules rules;
    private final FormSwitches switches;
    private final Supplier<LocalDate> today;
    private final UnaryOperator<String> otherHealthCentre;
    private final Set<String> visited = new HashSet<>();
    private final Map<String, Set<Integer>> added = new LinkedHashMap<>();
    private Answers answers;
    private List<Finding> fromTheDoor = List.of();
    private boolean everythingVisited;
    private String municipality = "";
    private String other = "";

    /// @param today             asked each time: a form may lie open over midnight
    /// @param otherHealthCentre who is responsible for a municipality, if not who is notified; empty otherwise
    NotificationFormState(
            NotificationFormParts parts,
            FormSwitches switches,
            Supplier<LocalDate> today,
            UnaryOperator<String> otherHealthCentre,
            Answers answers) {
        this.form = parts.form();
        this.rules = parts.rules();
        this.switches = switches;
        this.today = today;
        this.otherHealthCentre = otherHealthCentre;
        this.answers = answers;
    }

    Answers answers() {
        return answers;
    }

    String text(String path) {
        return answers.text(path);
    }

    LocalDate today() {
        return today.get();
    }

    /// Takes what was typed at a path, in canonical writing where it can be read.
    ///
    /// @return whether anything is different now
    boolean change(String path, String typed) {
        var before = answers;
        // A zero byte is no character that anybody types, and the register has no place for it.
        answers = answers.with(path, form.canonical(path, typed.replace("\0", "")));
        if (!answers.equals(before)) {
            fromTheDoor = List.of();
        }
        return !answers.equals(before);
    }

    /// From now on it is told what is found at this path.
    void visit(String path) {
        visited.add(path);
    }

    /// Everything that is found is told from now on: what the door found beyond the form, too.
    void visitAll(List<Finding> found) {
        everythingVisited = true;
        fromTheDoor = found;
    }

    Notification notification() {
        return form.notification(answers, switches, today());
    }

    /// What is asked, with the members of repeated groups that somebody wants to fill in.
    List<AskedItem> asked() {
        var wanted = answers;
        for (var group : added.keySet()) {
            for (int number : numbers(group)) {
                wanted = wanted.numbers(group).contains(number)
                        ? wanted
                        : wanted.with(new ItemPath(firstOf(group), number).toString(), SOMETHING);
            }
        }
        return form.asked(form.notification(wanted, switches, today()));
    }

    /// Paths that somebody answered and that are not asked: kept, not judged.
    List<String> kept() {
        return form.notAsked(notification()).stream()
                .filter(path -> form.item(path)
                        .filter(item -> item.givenBy() != GivenBy.ACCOUNT)
                        .isPresent())
                .toList();
    }

    /// One more of a repeated group.
    void add(String group) {
        int next = numbers(group).stream().mapToInt(Integer::intValue).max().orElse(1) + 1;
        if (next <= MOST_OF_A_GROUP) {
            added.computeIfAbsent(group, each -> new TreeSet<>()).add(next);
        }
    }

    /// Takes one of a repeated group away; those after it move up.
    void remove(String group, int number) {
        var texts = new LinkedHashMap<String, String>();
        answers.texts().forEach((path, text) -> {
            var at = ItemPath.of(path);
            boolean ofGroup = at.number() > 0 && at.item().startsWith(group + ".");
            if (!ofGroup || at.number() < number) {
                texts.put(path, text);
            } else if (at.number() > number) {
                texts.put(new ItemPath(at.item(), at.number() - 1).toString(), text);
            }
        });
        answers = new Answers(texts);
        var moved = new TreeSet<Integer>();
        added.getOrDefault(group, Set.of()).stream()
                .filter(each -> each != number)
                .forEach(each -> moved.add(each > number ? each - 1 : each));
        added.put(group, moved);
    }

    /// All findings, of the rules as they stand and of the door at the last submission.
    List<Finding> found() {
        var found = new LinkedHashSet<>(rules.judge(notification(), today(), new KnownElsewhere(other(), null)));
        fromTheDoor.stream()
                .filter(each -> found.stream()
                        .noneMatch(known -> known.code().equals(each.code())
                                && known.field().equals(each.field())))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /// Asked of the register only when the municipality is another one than before.
    private String other() {
        var now = text("location-municipality");
        if (!now.equals(municipality)) {
            municipality = now;
            other = now.isEmpty() ? "" : otherHealthCentre.apply(now);
        }
        return other;
    }

    /// What is told beside a field: nothing before it was visited.
    List<Finding> toldAt(String path, List<Finding> found) {
        return everythingVisited || visited.contains(path)
                ? found.stream().filter(each -> each.field().equals(path)).toList()
                : List.of();
    }

    private Set<Integer> numbers(String group) {
        var numbers = new TreeSet<>(answers.numbers(group));
        numbers.add(1);
        numbers.addAll(added.getOrDefault(group, Set.of()));
        return numbers;
    }

    private String firstOf(String group) {
        return form.items().stream()
                .filter(item -> item.group().equals(group))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
