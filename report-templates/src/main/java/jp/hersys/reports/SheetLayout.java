package jp.hersys.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which answer stands in which box, in the order of 別記様式6-1. A box that a version does not have is left out; an item
/// that no box knows is printed below the others, never dropped.
final class SheetLayout {
    private static final List<String> HEAD = List.of(
            "reported-on", "doctor-name", "institution", "institution-address", "institution-phone", "night-phone");
    private static final List<String> DAYS =
            List.of("first-visit-on", "diagnosed-on", "infection-on", "onset-on", "death-on");
    private static final int HEAD_WIDTH = 258;
    private static final float CELL_SIZE = 9f;
    private static final int NAME_WIDTH = 150;
    private static final int SEX_WIDTH = 70;
    private static final int CELL_WIDTH = 88;
    private static final int GUARDIAN_WIDTH = 240;

    private final NotificationSheet sheet;
    private final SheetText texts = new SheetText();
    private final Set<String> printed = new HashSet<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final String part = Words.JA.say("notification.part.form");

    SheetLayout(NotificationSheet sheet) {
        this.sheet = sheet;
    }

    List<SheetRow> rows() {
        head();
        box("notification.category", lines().line("low-risk").bare("category"), "low-risk", "category");
        person();
        places();
        guardian();
        box(
                "notification.symptoms",
                lines().bare("symptoms").line("symptoms-other", "spo2"),
                "symptoms",
                "symptoms-other",
                "spo2");
        box(
                "notification.tests",
                lines().each(
                                "tests",
                                line("tests.method"),
                                line("tests.specimen", "tests.specimen-other"),
                                line("tests.collected-on", "tests.result")),
                "tests.collected-on");
        days();
        cause();
        condition();
        others();
        below();
        continued();
        return List.copyOf(rows);
    }

    SheetText texts() {
        return texts;
    }

    private static String[] line(String... items) {
        return items;
    }

    private SheetLines lines() {
        return new SheetLines(sheet, texts, printed);
    }

    private void head() {
        for (var item : HEAD) {
            printed.add(item);
            var answer = sheet.answer(item, 0);
            if (answer.isEmpty() || (item.equals("night-phone") && !answer.get().isAnswered())) continue;
            var label = texts.printable(answer.get().label());
            var noted = item.startsWith("institution-") ? label + "（※）" : label;
            var text = lines().words(answer.get());
            rows.add(new SheetRow(
                    part,
                    SheetRow.Shape.HEAD,
                    List.of(noted),
                    List.of(texts.fitting(label, text, CELL_SIZE, HEAD_WIDTH, 2))));
        }
    }

    /// A box with its label on the left, if this version has one of its items.
    private void box(String label, SheetLines text, String... items) {
        if (isThere(items))
            rows.add(
                    new SheetRow(part, SheetRow.Shape.WIDE, List.of(numbered(label, items)), List.of(text.toString())));
    }

    private boolean isThere(String... items) {
        return Arrays.stream(items)
                .anyMatch(item ->
                        sheet.answers().stream().anyMatch(each -> each.item().equals(item)));
    }

    /// 11 症状: the number that this version gives it.
    private String numbered(String label, String... items) {
        var number = Arrays.stream(items)
                .flatMap(item ->
                        sheet.answers().stream().filter(each -> each.item().equals(item)))
                .map(SheetAnswer::number)
                .filter(each -> !each.isEmpty())
                .findFirst();
        return number.map(each -> each + " ").orElse("") + Words.JA.say(label);
    }

    private void person() {
        var kana = sheet.answer("name-kana", 0).isPresent();
        var labels = new ArrayList<String>(List.of(
                numbered(kana ? "notification.name.kana" : "notification.name", "name-kanji"),
                numbered("notification.sex", "sex"),
                numbered("notification.birth", "birth-date"),
                numbered("notification.age", "age")));
        var cells = new ArrayList<String>(
                List.of(name(), cell("sex", SEX_WIDTH), cell("birth-date", CELL_WIDTH), cell("age", SEX_WIDTH)));
        var shape = SheetRow.Shape.PERSON_FOUR;
        if (isThere("occupation")) {
            shape = SheetRow.Shape.PERSON;
            labels.add(numbered("notification.occupation", "occupation"));
            cells.add(cell("occupation", CELL_WIDTH));
        }
        rows.add(new SheetRow(part, shape, labels, cells));
        if (sheet.answer("name-alpha", 0).filter(SheetAnswer::isAnswered).isPresent())
            box("notification.name.alpha", lines().bare("name-alpha"), "name-alpha");
        printed.add("name-alpha");
    }

    /// The reading above the name, as on the form.
    private String name() {
        var reading = cell("name-kana", NAME_WIDTH);
        var name = cell("name-kanji", NAME_WIDTH);
        return reading.isEmpty() ? name : reading + "\n" + name;
    }

    private String cell(String item, int width) {
        printed.add(item);
        var found = sheet.answer(item, 0);
        if (found.isEmpty()) return "";
        var answer = found.get();
        if (answer.withheld() != null || answer.choices().isEmpty())
            return texts.fitting(texts.printable(answer.label()), lines().words(answer), CELL_SIZE, width, 3);
        var flow = new SheetFlow(CELL_SIZE, width);
        for (var choice : answer.choices()) flow.add(choice, texts.printable(choice.label()), "");
        return flow.toString();
    }

    private void places() {
        place(
                "notification.address",
                List.of("address-postal-code", "address-municipality", "address-line", "address-phone"));
        place(
                "notification.location",
                List.of("location-postal-code", "location-municipality", "location-line", "location-phone"));
        var kind = sheet.answer("location-kind", 0).filter(SheetAnswer::isAnswered);
        if (kind.isPresent()) box("notification.location.kind", lines().bare("location-kind"), "location-kind");
        printed.add("location-kind");
    }

    /// Postal code, municipality and line as one writes them, then the telephone.
    private void place(String label, List<String> items) {
        if (!isThere(items.toArray(String[]::new))) return;
        printed.addAll(items);
        var answers = items.stream()
                .map(item -> sheet.answer(item, 0))
                .flatMap(Optional::stream)
                .filter(SheetAnswer::isAnswered)
                .toList();
        var withheld = answers.stream()
                .map(SheetAnswer::withheld)
                .filter(Objects::nonNull)
                .findFirst();
        var phone =
                answers.stream().filter(each -> each.item().endsWith("-phone")).findFirst();
        var where = answers.stream()
                .filter(each -> !each.item().endsWith("-phone"))
                .map(lines()::words)
                .collect(Collectors.joining());
        var postal = answers.stream()
                .filter(each -> each.item().endsWith("-postal-code"))
                .findFirst();
        if (postal.isPresent()) where = where.replaceFirst("^〒[0-9-]+", "$0　");
        var said = phone.isEmpty()
                ? where
                : (where.isEmpty() ? "" : where + "　　")
                        + Words.JA.say("notification.telephone", lines().words(phone.get()));
        var text = withheld.orElse(said);
        var title = numbered(label, items.toArray(String[]::new));
        rows.add(new SheetRow(
                part,
                SheetRow.Shape.WIDE,
                List.of(title),
                List.of(texts.fitting(title, text, SheetLines.SIZE, SheetLines.WIDTH, 3))));
    }

    private void guardian() {
        if (!isThere("guardian-name", "guardian-phone")) return;
        var name = Arrays.asList(words("guardian-name"), words("guardian-relation"));
        var place = Arrays.asList(words("guardian-address"), words("guardian-phone"));
        var titles = List.of(
                numbered("notification.guardian", "guardian-name"),
                numbered(
                        isThere("guardian-address") ? "notification.guardian.address" : "notification.guardian.phone",
                        "guardian-address",
                        "guardian-phone"));
        rows.add(SheetRow.cells(
                part,
                titles,
                List.of(
                        texts.fitting(titles.getFirst(), joined(name), CELL_SIZE, GUARDIAN_WIDTH, 3),
                        texts.fitting(titles.getLast(), joined(place), CELL_SIZE, GUARDIAN_WIDTH, 3))));
    }

    private static String joined(List<String> words) {
        return words.stream().filter(each -> !each.isEmpty()).distinct().collect(Collectors.joining("　"));
    }

    private String words(String item) {
        printed.add(item);
        return sheet.answer(item, 0).map(lines()::words).orElse("");
    }

    private void days() {
        var there = DAYS.stream().filter(this::isThere).toList();
        var cells = there.stream().map(item -> cell(item, CELL_WIDTH)).toList();
        var labels = there.stream()
                .map(item -> numbered("notification." + item, item))
                .toList();
        if (!there.isEmpty()) rows.add(SheetRow.cells(part, labels, cells));
    }

    private void cause() {
        box(
                "notification.route",
                lines().line("cause-certainty").bare("route").line("route-detail"),
                "cause-certainty",
                "route");
        box(
                "notification.region",
                lines().line("region-certainty")
                        .each("regions", line("regions.kind", "regions.area", "regions.country", "regions.detail"))
                        .line("travel-out-on", "travel-in-on"),
                "region-certainty");
        box(
                "notification.vaccination",
                lines().bare("vaccination")
                        .each("doses", line("doses.given-on", "doses.age", "doses.maker"))
                        .bare("vaccination-count"),
                "vaccination",
                "vaccination-count");
    }

    private void condition() {
        box(
                "notification.condition",
                lines().line("admitted-at-report", "admission-on")
                        .line("risk-factors")
                        .line("risk-factors-other")
                        .line("immune-suppressed", "pregnant", "pregnancy-weeks")
                        .line("severity", "admission-needed")
                        .line("remote-consultation"),
                "admitted-at-report");
        box(
                "notification.need",
                lines().line("drug-needed", "oxygen-needed").line("drugs").line("drugs-other"),
                "drug-needed");
        box("notification.reasons", lines().bare("reasons"), "reasons");
        box("notification.note", lines().bare("note"), "note");
    }

    /// Answers that no box took: what this version of the form does not ask.
    private void others() {
        var left = sheet.answers().stream()
                .filter(each -> !printed.contains(each.item()) && each.isAnswered())
                .toList();
        if (left.isEmpty()) return;
        var lines = lines();
        left.forEach(each -> lines.one(each));
        rows.add(new SheetRow(
                part, SheetRow.Shape.WIDE, List.of(Words.JA.say("notification.others")), List.of(lines.toString())));
    }

    private void below() {
        note(Words.JA.say("notification.notes"));
        if (!texts.missing().isEmpty()) note(Words.JA.say("notification.missing", texts.missing()));
        if (!texts.continued().isEmpty()) note(Words.JA.say("notification.continued"));
    }

    private void note(String sentence) {
        rows.add(new SheetRow(part, SheetRow.Shape.NOTE, List.of(), List.of(sentence)));
    }

    private void continued() {
        if (texts.continued().isEmpty()) return;
        var next = Words.JA.say("notification.part.continued");
        rows.add(new SheetRow(
                next, SheetRow.Shape.CONTINUED, List.of(next), List.of(Words.JA.say("notification.continued.what"))));
        for (var whole : texts.continued())
            rows.add(new SheetRow(next, SheetRow.Shape.WHOLE, List.of(whole.label()), List.of(whole.text())));
    }
}
