package jp.hersys.capture.charts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import jp.hersys.capture.language.Spoken;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A picture of numbers, the sentence that says what it shows, and the numbers themselves in a table. The picture is
/// drawn by ECharts in the browser; who sees none, or has no script, misses nothing but the picture.
public final class Chart extends Div {

    private static final long serialVersionUID = 1;
    private static final String ECHARTS = "context://webjars/echarts/5.5.0/echarts.min.js";
    private static final int DAYS_AT_FIRST = 120;
    private static final int BARS_DRAWN = 30;
    private static final int ROWS_AT_ONCE = 14;

    private final transient Drawing drawing;
    private final transient Spoken spoken = new Spoken(getLocale());
    private final Div canvas = new Div();

    /// A chart of this drawing.
    public Chart(Drawing drawing) {
        this.drawing = drawing;
        addClassName("chart");
        setClassName("chart-wide", drawing.byDay());
        var title = new Span(drawing.title());
        var head = new H3(title);
        if (!drawing.definition().isEmpty()) {
            head.add(new Definition(drawing.title(), drawing.definition()));
        }
        var words = words();
        canvas.addClassName("chart-canvas");
        canvas.getElement().setAttribute("role", "img");
        canvas.getElement().setAttribute("aria-label", drawing.title() + " " + words);
        canvas.setHeight(drawing.byDay() ? "22rem" : Math.min(drawing.points().size(), BARS_DRAWN) * 2 + 1 + "rem");
        var sentence = new Paragraph(words);
        sentence.addClassName("chart-words");
        add(head, sentence, canvas, new Details(getTranslation("chart.table"), table()));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var page = attach.getUI().getPage();
        page.addJavaScript(ECHARTS);
        page.addJavaScript("context://chart.js");
        getElement().executeJs("window.hersysChart(this, $0)", figure());
    }

    private String words() {
        var highest = drawing.highest();
        var last = drawing.last();
        if (highest == null || last == null) {
            return getTranslation("chart.nothing");
        }
        var most = getTranslation("chart.most", highest.label(), number(highest.value()), drawing.unit());
        if (!drawing.byDay()) {
            return most;
        }
        int unknown = drawing.points().size() - drawing.firstUnknown();
        return getTranslation("chart.newest", last.label(), number(last.value()), drawing.unit())
                + most
                + (unknown == 0 ? "" : getTranslation("chart.unknown", spoken.number(unknown)));
    }

    private Grid<Drawing.Point> table() {
        var table = new Grid<Drawing.Point>();
        table.getElement().setAttribute("aria-label", drawing.title());
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.addColumn(Drawing.Point::label).setHeader(drawing.labelHeader()).setAutoWidth(true);
        table.addColumn(point -> number(point.value()))
                .setHeader(drawing.barName() + unit())
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        if (drawing.byDay()) {
            table.addColumn(point -> point.mean() == null ? "–" : spoken.number(BigDecimal.valueOf(point.mean()), 1))
                    .setHeader(getTranslation("chart.mean") + unit())
                    .setTextAlign(ColumnTextAlign.END)
                    .setAutoWidth(true);
        }
        // The newest day is what is looked for; other tables keep the order of the picture.
        table.setItems(drawing.byDay() ? drawing.points().reversed() : drawing.points());
        table.setAllRowsVisible(drawing.points().size() <= ROWS_AT_ONCE);
        if (!table.isAllRowsVisible()) {
            table.setHeight("24rem");
        }
        return table;
    }

    private String unit() {
        return drawing.unit().isEmpty() ? "" : getTranslation("chart.unit", drawing.unit());
    }

    private String number(@org.jspecify.annotations.Nullable Long value) {
        return value == null ? "–" : spoken.number(value);
    }

    private ObjectNode figure() {
        var figure = JsonNodeFactory.instance.objectNode();
        figure.put("kind", drawing.byDay() ? "days" : "bars");
        figure.put("unit", drawing.unit());
        figure.put("barName", drawing.barName());
        figure.put("lineName", getTranslation("chart.mean"));
        figure.put("unknownName", getTranslation("chart.unknown.area"));
        figure.put("from", Math.max(0, drawing.points().size() - DAYS_AT_FIRST));
        if (drawing.firstUnknown() < drawing.points().size()) {
            figure.put("unknownFrom", drawing.firstUnknown());
        }
        var labels = figure.putArray("labels");
        var bars = figure.putArray("bars");
        var line = figure.putArray("line");
        var drawn = drawing.byDay() ? drawing.points() : drawing.drawn(BARS_DRAWN);
        for (var point : drawn) {
            labels.add(point.label());
            bars.add(point.value());
            line.add(point.mean());
        }
        return figure;
    }
}
