package jp.hersys.reports;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What stands in one box of the form: answers in its order, each with its label, and all choices that the form offers.
final class SheetLines {
    static final float SIZE = 8.5f;
    static final int WIDTH = 388;

    private static final int MOST_LINES = 3;
    private static final int MOST_LINES_OF_NOTE = 9;
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final Map<String, String> UNITS = Map.of("spo2", "％", "pregnancy-weeks", "週", "doses.age", "歳");

    private final NotificationSheet sheet;
    private final SheetText texts;
    private final Set<String> printed;
    private final SheetFlow flow = new SheetFlow(SIZE, WIDTH);

    /// @param printed takes the items that were printed
    SheetLines(NotificationSheet sheet, SheetText texts, Set<String> printed) {
        this.sheet = sheet;
        this.texts = texts;
        this.printed = printed;
    }

    /// A line with the answer to an item alone: the label of the box says what it is.
    SheetLines bare(String item) {
        flow.newLine();
        sheet.answer(item, 0).ifPresent(answer -> add(answer, ""));
        printed.add(item);
        return this;
    }

    /// A line of items with their labels.
    SheetLines line(String... items) {
        return line(0, items);
    }

    /// The lines of each of a repeated group, numbered where there are several.
    SheetLines each(String group, String[]... lines) {
        var places = new TreeSet<>(sheet.places(group));
        for (var place : places) {
            flow.newLine();
            if (places.size() > 1) flow.add(CIRCLED.substring(place - 1, place));
            for (var i = 0; i < lines.length; i++) {
                if (i > 0) flow.newLine();
                append(place, lines[i]);
            }
        }
        for (var line : lines) printed.addAll(Set.of(line));
        return this;
    }

    /// A line with one answer, which no box expects.
    SheetLines one(SheetAnswer answer) {
        flow.newLine();
        add(answer, title(answer) + "：");
        printed.add(answer.item());
        return this;
    }

    private SheetLines line(int place, String... items) {
        flow.newLine();
        append(place, items);
        return this;
    }

    private void append(int place, String... items) {
        for (var item : items) {
            sheet.answer(item, place)
                    .filter(answer -> answer.isAnswered() || !answer.choices().isEmpty())
                    .ifPresent(answer -> add(answer, texts.printable(answer.label()) + "："));
            printed.add(item);
        }
    }

    private void add(SheetAnswer answer, String label) {
        if (answer.withheld() == null && !answer.choices().isEmpty()) {
            var choices = answer.choices();
            flow.add(choices.getFirst(), texts.printable(choices.getFirst().label()), label);
            for (var choice : choices.subList(1, choices.size())) flow.add(choice, texts.printable(choice.label()), "");
        } else {
            var text = words(answer);
            var lines = answer.item().equals("note") && !isLongForm() ? MOST_LINES_OF_NOTE : MOST_LINES;
            if (answer.isAnswered()) flow.add(texts.fitting(title(answer), label + text, SIZE, WIDTH, lines));
        }
    }

    /// The forms with symptoms fill their page.
    private boolean isLongForm() {
        return sheet.answer("symptoms", 0).isPresent();
    }

    private String title(SheetAnswer answer) {
        var label = texts.printable(answer.label());
        return answer.place() > 1 ? label + "（" + answer.place() + "）" : label;
    }

    /// What is printed of an answer without choices.
    String words(SheetAnswer answer) {
        if (answer.withheld() != null) return answer.withheld();
        var day = answer.day();
        if (day != null) return JapanTime.anyDay(day);
        var text = texts.printable(answer.text());
        return text.isEmpty() ? "" : text + UNITS.getOrDefault(answer.item(), "");
    }

    @Override
    public String toString() {
        return flow.toString();
    }
}
