package jp.hersys.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rows of a form while they are made: what is printed already, and how an answer becomes a box or a cell.
final class SheetBoxes {
    static final float CELL_SIZE = 9f;
    static final int CELL_WIDTH = 88;

    private final NotificationSheet sheet;
    private final SheetText texts;
    private final Set<String> printed = new HashSet<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final String part = Words.JA.say("notification.part.form");

    SheetBoxes(NotificationSheet sheet, SheetText texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    NotificationSheet sheet() {
        return sheet;
    }

    SheetText texts() {
        return texts;
    }

    /// The part of the paper that is the form itself.
    String part() {
        return part;
    }

    List<SheetRow> rows() {
        return List.copyOf(rows);
    }

    void row(SheetRow row) {
        rows.add(row);
    }

    /// These items have found their place.
    void printed(Collection<String> items) {
        printed.addAll(items);
    }

    void printed(String item) {
        printed.add(item);
    }

    boolean isPrinted(String item) {
        return printed.contains(item);
    }

    SheetLines lines() {
        return new SheetLines(sheet, texts, printed);
    }

    /// A box with its label on the left, if this version has one of its items.
    void box(String label, SheetLines text, String... items) {
        if (isThere(items))
            rows.add(
                    new SheetRow(part, SheetRow.Shape.WIDE, List.of(numbered(label, items)), List.of(text.toString())));
    }

    boolean isThere(String... items) {
        return Arrays.stream(items)
                .anyMatch(item ->
                        sheet.answers().stream().anyMatch(each -> each.item().equals(item)));
    }

    /// 11 症状: the number that this version gives it.
    String numbered(String label, String... items) {
        var number = Arrays.stream(items)
                .flatMap(item ->
                        sheet.answers().stream().filter(each -> each.item().equals(item)))
                .map(SheetAnswer::number)
                .filter(each -> !each.isEmpty())
                .findFirst();
        return number.map(each -> each + " ").orElse("") + Words.JA.say(label);
    }

    /// A cell with its answer, or with what the form offers.
    String cell(String item, int width) {
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

    /// What is printed of an item without choices, empty where nothing is answered.
    String words(String item) {
        printed.add(item);
        return sheet.answer(item, 0).map(lines()::words).orElse("");
    }
}
