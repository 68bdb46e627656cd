package jp.hersys.capture.editions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import jp.hersys.capture.language.FigureNames;
import jp.hersys.capture.language.Spoken;
import org.jspecify.annotations.Nullable;

/// What a reader takes along who has ten seconds: how many, more or fewer than last week, and what is new since the
/// edition before.
final class TenSeconds extends Div {

    private static final long serialVersionUID = 1;

    private final transient EditionLine line;
    private final transient FigureNames names;
    private final transient Spoken spoken = new Spoken(getLocale());

    TenSeconds(EditionLine line, @Nullable EditionLine before, String nameBefore, FigureNames names) {
        this.line = line;
        this.names = names;
        addClassName("ten-seconds");
        var day = spoken.day(line.edition().day());
        var cases = line.figure("cases.new");
        var first = new Span(getTranslation("ten.new", day));
        var number = new Span(cases.map(value -> spoken.number(value, 0)).orElse("–"));
        number.addClassName("ten-number");
        var unit = new Span(cases.isPresent() ? getTranslation("ten.unit") : getTranslation("ten.unknown"));
        var answer = new Div(first, number, unit);
        answer.addClassName("ten-answer");
        var rest = new Div();
        week().ifPresent(words -> rest.add(new Paragraph(words)));
        figure("cases.cumulative").ifPresent(value -> rest.add(new Paragraph(getTranslation("ten.cumulative", value))));
        if (before != null) {
            rest.add(new Paragraph(getTranslation("ten.since", nameBefore, since(before))));
        }
        add(answer, rest);
    }

    private Optional<String> week() {
        var mean = figure("cases.7d-mean");
        var ratio = line.figure("cases.week-ratio");
        if (mean.isEmpty()) {
            return Optional.empty();
        }
        if (ratio.isEmpty()) {
            return Optional.of(getTranslation("ten.mean", mean.get()));
        }
        int direction = ratio.get().compareTo(BigDecimal.ONE);
        var words = direction > 0 ? "ten.more" : direction < 0 ? "ten.fewer" : "ten.same";
        return Optional.of(
                getTranslation(words, mean.get(), spoken.number(ratio.get(), names.decimals("cases.week-ratio"))));
    }

    private String since(EditionLine before) {
        return getTranslation("ten.changes", change(before, "cases.cumulative"), change(before, "cases.withdrawn"));
    }

    private String change(EditionLine before, String id) {
        var now = line.figure(id);
        var then = before.figure(id);
        return now.isEmpty() || then.isEmpty()
                ? "–"
                : spoken.change(now.get().subtract(then.get()), names.decimals(id));
    }

    private Optional<String> figure(String id) {
        return line.figure(id).map(value -> spoken.number(value, names.decimals(id)));
    }
}
