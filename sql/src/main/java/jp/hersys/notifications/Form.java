package jp.hersys.notifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hersys.codelists.Code;
import jp.hersys.codelists.CodeLists;
import jp.hersys.rights.DataGroup;

/// The form of the notification: all items of all versions, and which of them are asked.
public final class Form {

    private final CodeLists codes;
    private final FormVersions versions;
    private final Map<String, Item> items = new LinkedHashMap<>();

    private static final class Shipped {
        private static final Form FORM = new Form(CodeLists.shipped());
    }

    /// The form of the class path, read once.
    public static Form shipped() {
        return Shipped.FORM;
    }

    private Form(CodeLists codes) {
        this.codes = codes;
        this.versions = new FormVersions(codes);
        Item.readAll().forEach(item -> items.put(item.name(), item));
    }

    /// All items in the order of the form.
    public List<Item> items() {
        return List.copyOf(items.values());
    }

    /// The item of a path such as `tests.1.method`; none where no version has it.
    public Optional<Item> item(String path) {
        var at = ItemPath.of(path);
        return Optional.ofNullable(items.get(at.item()))
                .filter(item -> item.group().isEmpty() == (at.number() == 0));
    }

    /// The lists of which codes are chosen.
    public CodeLists codes() {
        return codes;
    }

    /// Which version is in force when.
    public FormVersions versions() {
        return versions;
    }

    /// What was typed at a path in canonical writing; as it was typed where it cannot be read.
    public String canonical(String path, String typed) {
        var read = item(path).map(item -> item.type().read(typed));
        return read.orElse(typed);
    }

    /// Answers with each text in canonical writing. Every door passes what it got through here.
    public Answers canonical(Answers typed) {
        var texts = new LinkedHashMap<String, String>();
        typed.texts().forEach((path, text) -> texts.put(path, canonical(path, text)));
        return new Answers(texts);
    }

    /// The notification that answers make: with the version that their days, their risk and the prefecture
    /// choose.
    ///
    /// @param answers in canonical writing
    /// @param today   day of entry in Japan, which chooses while no day is typed
    public Notification notification(Answers answers, FormSwitches switches, LocalDate today) {
        var typed = new Notification(FormVersion.V1, answers);
        var reportedOn = typed.reportedOn();
        var version = versions.choose(
                typed.diagnosedOn(), reportedOn == null ? today : reportedOn, typed.isLowRisk(), switches);
        return new Notification(version, answers);
    }

    /// What is asked now, in the order of the form. Of a repeated group those that have an answer are asked, at
    /// least the first; whoever wants one more asks for the next number.
    public List<AskedItem> asked(Notification notification) {
        var asked = new ArrayList<AskedItem>();
        String group = "";
        for (var item : items.values()) {
            if (item.group().isEmpty()) {
                add(asked, item, 0, notification);
            } else if (!item.group().equals(group)) {
                repeated(item.group(), notification, asked);
            }
            group = item.group();
        }
        return List.copyOf(asked);
    }

    /// The paths that are answered and not asked now: kept and not judged. Reasons are not among them.
    public List<String> notAsked(Notification notification) {
        var asked =
                asked(notification).stream().map(each -> each.path().toString()).collect(Collectors.toSet());
        return notification.answers().texts().keySet().stream()
                .filter(path -> !asked.contains(path) && !path.startsWith(Answers.REASON))
                .toList();
    }

    /// The codes from which an answer is chosen, as they hold on the day of diagnosis or report: first those that the
    /// official form offers, then those that ask for a reason or are ours. None for an item without a list.
    ///
    /// @param today day of entry in Japan, while no day is typed
    public List<Code> choices(AskedItem asked, Notification notification, LocalDate today) {
        if (asked.item().list().isEmpty()) {
            return List.of();
        }
        var day = Objects.requireNonNullElse(notification.decidingDay(), today);
        return codes.codesOn(asked.item().list(), day).stream()
                .sorted(Comparator.comparing(code -> !isOnForm(asked.path(), code, notification)))
                .toList();
    }

    /// Whether the official form offers a code at a path; others are ours.
    public boolean isOnForm(ItemPath path, Code code, Notification notification) {
        if (path.item().equals("tests.specimen")) {
            var method = notification.text(path.beside("tests.method").toString());
            return SpecimenMatrix.offers(codes, code.code(), method);
        }
        return !"N".equals(code.more().get("on_form"));
    }

    /// With what the answer at a path is seen together: who may see one answer of a group, sees all of it.
    public DataGroup group(String path) {
        return new AnswerGroups(this).of(path);
    }

    /// The label of a path: 検体（2）; the path itself where no version has it.
    public String label(String path, Locale locale) {
        var label = item(path).map(item -> item.label(locale)).orElse(path);
        int number = ItemPath.of(path).number();
        if (number == 0) {
            return label;
        }
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage())
                ? label + "（" + number + "）"
                : label + " (" + number + ")";
    }

    private void repeated(String group, Notification notification, List<AskedItem> asked) {
        var numbers = notification.answers().numbers(group);
        for (int number : numbers.isEmpty() ? List.of(1) : numbers) {
            for (var item : items.values()) {
                if (item.group().equals(group)) {
                    add(asked, item, number, notification);
                }
            }
        }
    }

    private void add(List<AskedItem> asked, Item item, int number, Notification notification) {
        var path = new ItemPath(item.name(), number);
        if (isAsked(item, path, notification)) {
            var required = item.asking(notification.formVersion()).isRequired();
            asked.add(new AskedItem(path, item, required));
        }
    }

    /// A condition on an item that is not asked itself does not hold.
    private boolean isAsked(Item item, ItemPath path, Notification notification) {
        var asking = item.asking(notification.formVersion());
        var condition = item.condition();
        if (asking == Asking.ABSENT) {
            return false;
        }
        if (!asking.isConditional() || condition == null) {
            return true;
        }
        if (condition instanceof Condition.Answered answered) {
            var other = Optional.ofNullable(items.get(answered.item()));
            if (other.isEmpty() || !isAsked(other.get(), path.beside(answered.item()), notification)) {
                return false;
            }
        }
        return condition.holds(notification, path);
    }
}
