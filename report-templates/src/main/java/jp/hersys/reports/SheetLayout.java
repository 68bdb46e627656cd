package jp.hersys.reports;

import java.util.List;

/// Which answer stands in which box, in the order of 別記様式6-1. A box that a version does not have is left out; an item
/// that no box knows is printed below the others, never dropped.
final class SheetLayout {
    private static final List<String> HEAD = List.of(
            "reported-on", "doctor-name", "institution", "institution-address", "institution-phone", "night-phone");
    private static final List<String> DAYS =
            List.of("first-visit-on", "diagnosed-on", "infection-on", "onset-on", "death-on");
    private static final int HEAD_WIDTH = 258;

    private final SheetBoxes boxes;

    SheetLayout(NotificationSheet sheet, SheetText texts) {
        this.boxes = new SheetBoxes(sheet, texts);
    }

    List<SheetRow> rows() {
        head();
        boxes.box("notification.category", boxes.lines().line("low-risk").bare("category"), "low-risk", "category");
        new SheetPerson(boxes).rows();
        boxes.box(
                "notification.symptoms",
                boxes.lines().bare("symptoms").line("symptoms-other", "spo2"),
                "symptoms",
                "symptoms-other",
                "spo2");
        boxes.box(
                "notification.tests",
                boxes.lines()
                        .each(
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
        return boxes.rows();
    }

    private static String[] line(String... items) {
        return items;
    }

    private void head() {
        for (var item : HEAD) {
            boxes.printed(item);
            var answer = boxes.sheet().answer(item, 0);
            if (answer.isEmpty() || (item.equals("night-phone") && !answer.get().isAnswered())) continue;
            var label = boxes.texts().printable(answer.get().label());
            var noted = item.startsWith("institution-") ? label + "（※）" : label;
            var text = boxes.lines().words(answer.get());
            boxes.row(new SheetRow(
                    boxes.part(),
                    SheetRow.Shape.HEAD,
                    List.of(noted),
                    List.of(boxes.texts().fitting(label, text, SheetBoxes.CELL_SIZE, HEAD_WIDTH, 2))));
        }
    }

    private void days() {
        var there = DAYS.stream().filter(boxes::isThere).toList();
        var cells = there.stream()
                .map(item -> boxes.cell(item, SheetBoxes.CELL_WIDTH))
                .toList();
        var labels = there.stream()
                .map(item -> boxes.numbered("notification." + item, item))
                .toList();
        if (!there.isEmpty()) boxes.row(SheetRow.cells(boxes.part(), labels, cells));
    }

    private void cause() {
        boxes.box(
                "notification.route",
                boxes.lines().line("cause-certainty").bare("route").line("route-detail"),
                "cause-certainty",
                "route");
        boxes.box(
                "notification.region",
                boxes.lines()
                        .line("region-certainty")
                        .each("regions", line("regions.kind", "regions.area", "regions.country", "regions.detail"))
                        .line("travel-out-on", "travel-in-on"),
                "region-certainty");
        boxes.box(
                "notification.vaccination",
                boxes.lines()
                        .bare("vaccination")
                        .each("doses", line("doses.given-on", "doses.age", "doses.maker"))
                        .bare("vaccination-count"),
                "vaccination",
                "vaccination-count");
    }

    private void condition() {
        boxes.box(
                "notification.condition",
                boxes.lines()
                        .line("admitted-at-report", "admission-on")
                        .line("risk-factors")
                        .line("risk-factors-other")
                        .line("immune-suppressed", "pregnant", "pregnancy-weeks")
                        .line("severity", "admission-needed")
                        .line("remote-consultation"),
                "admitted-at-report");
        boxes.box(
                "notification.need",
                boxes.lines().line("drug-needed", "oxygen-needed").line("drugs").line("drugs-other"),
                "drug-needed");
        boxes.box("notification.reasons", boxes.lines().bare("reasons"), "reasons");
        boxes.box("notification.note", boxes.lines().bare("note"), "note");
    }

    /// Answers that no box took: what this version of the form does not ask.
    private void others() {
        var left = boxes.sheet().answers().stream()
                .filter(each -> !boxes.isPrinted(each.item()) && each.isAnswered())
                .toList();
        if (left.isEmpty()) return;
        var lines = boxes.lines();
        left.forEach(each -> lines.one(each));
        boxes.row(new SheetRow(
                boxes.part(),
                SheetRow.Shape.WIDE,
                List.of(Words.JA.say("notification.others")),
                List.of(lines.toString())));
    }

    private void below() {
        note(Words.JA.say("notification.notes"));
        if (!boxes.texts().missing().isEmpty())
            note(Words.JA.say("notification.missing", boxes.texts().missing()));
        if (!boxes.texts().continued().isEmpty()) note(Words.JA.say("notification.continued"));
    }

    private void note(String sentence) {
        boxes.row(new SheetRow(boxes.part(), SheetRow.Shape.NOTE, List.of(), List.of(sentence)));
    }

    private void continued() {
        if (boxes.texts().continued().isEmpty()) return;
        var next = Words.JA.say("notification.part.continued");
        boxes.row(new SheetRow(
                next, SheetRow.Shape.CONTINUED, List.of(next), List.of(Words.JA.say("notification.continued.what"))));
        for (var whole : boxes.texts().continued())
            boxes.row(new SheetRow(next, SheetRow.Shape.WHOLE, List.of(whole.label()), List.of(whole.text())));
    }
}
