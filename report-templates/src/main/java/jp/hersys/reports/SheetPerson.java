package jp.hersys.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The boxes of who it is and where they are reached: items 2 to 10 of the form.
record SheetPerson(SheetBoxes boxes) {
    private static final int NAME_WIDTH = 150;
    private static final int SEX_WIDTH = 70;
    private static final int GUARDIAN_WIDTH = 240;

    void rows() {
        person();
        places();
        guardian();
    }

    private void person() {
        var kana = boxes.sheet().answer("name-kana", 0).isPresent();
        var labels = new ArrayList<String>(List.of(
                boxes.numbered(kana ? "notification.name.kana" : "notification.name", "name-kanji"),
                boxes.numbered("notification.sex", "sex"),
                boxes.numbered("notification.birth", "birth-date"),
                boxes.numbered("notification.age", "age")));
        var cells = new ArrayList<String>(List.of(
                name(),
                boxes.cell("sex", SEX_WIDTH),
                boxes.cell("birth-date", SheetBoxes.CELL_WIDTH),
                boxes.cell("age", SEX_WIDTH)));
        var shape = SheetRow.Shape.PERSON_FOUR;
        if (boxes.isThere("occupation")) {
            shape = SheetRow.Shape.PERSON;
            labels.add(boxes.numbered("notification.occupation", "occupation"));
            cells.add(boxes.cell("occupation", SheetBoxes.CELL_WIDTH));
        }
        boxes.row(new SheetRow(boxes.part(), shape, labels, cells));
        if (boxes.sheet()
                .answer("name-alpha", 0)
                .filter(SheetAnswer::isAnswered)
                .isPresent()) boxes.box("notification.name.alpha", boxes.lines().bare("name-alpha"), "name-alpha");
        boxes.printed("name-alpha");
    }

    /// The reading above the name, as on the form.
    private String name() {
        var reading = boxes.cell("name-kana", NAME_WIDTH);
        var name = boxes.cell("name-kanji", NAME_WIDTH);
        return reading.isEmpty() ? name : reading + "\n" + name;
    }

    private void places() {
        place(
                "notification.address",
                List.of("address-postal-code", "address-municipality", "address-line", "address-phone"));
        place(
                "notification.location",
                List.of("location-postal-code", "location-municipality", "location-line", "location-phone"));
        var kind = boxes.sheet().answer("location-kind", 0).filter(SheetAnswer::isAnswered);
        if (kind.isPresent())
            boxes.box("notification.location.kind", boxes.lines().bare("location-kind"), "location-kind");
        boxes.printed("location-kind");
    }

    /// Postal code, municipality and line as one writes them, then the telephone.
    private void place(String label, List<String> items) {
        if (!boxes.isThere(items.toArray(String[]::new))) return;
        boxes.printed(items);
        var answers = items.stream()
                .map(item -> boxes.sheet().answer(item, 0))
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
                .map(boxes.lines()::words)
                .collect(Collectors.joining());
        var postal = answers.stream()
                .filter(each -> each.item().endsWith("-postal-code"))
                .findFirst();
        if (postal.isPresent()) where = where.replaceFirst("^〒[0-9-]+", "$0　");
        var said = phone.isEmpty()
                ? where
                : (where.isEmpty() ? "" : where + "　　")
                        + Words.JA.say("notification.telephone", boxes.lines().words(phone.get()));
        var text = withheld.orElse(said);
        var title = boxes.numbered(label, items.toArray(String[]::new));
        boxes.row(new SheetRow(
                boxes.part(),
                SheetRow.Shape.WIDE,
                List.of(title),
                List.of(boxes.texts().fitting(title, text, SheetLines.SIZE, SheetLines.WIDTH, 3))));
    }

    private void guardian() {
        if (!boxes.isThere("guardian-name", "guardian-phone")) return;
        var name = Arrays.asList(boxes.words("guardian-name"), boxes.words("guardian-relation"));
        var place = Arrays.asList(boxes.words("guardian-address"), boxes.words("guardian-phone"));
        var titles = List.of(
                boxes.numbered("notification.guardian", "guardian-name"),
                boxes.numbered(
                        boxes.isThere("guardian-address")
                                ? "notification.guardian.address"
                                : "notification.guardian.phone",
                        "guardian-address",
                        "guardian-phone"));
        boxes.row(SheetRow.cells(
                boxes.part(),
                titles,
                List.of(
                        boxes.texts().fitting(titles.getFirst(), joined(name), SheetBoxes.CELL_SIZE, GUARDIAN_WIDTH, 3),
                        boxes.texts()
                                .fitting(titles.getLast(), joined(place), SheetBoxes.CELL_SIZE, GUARDIAN_WIDTH, 3))));
    }

    private static String joined(List<String> words) {
        return words.stream().filter(each -> !each.isEmpty()).distinct().collect(Collectors.joining("　"));
    }
}
