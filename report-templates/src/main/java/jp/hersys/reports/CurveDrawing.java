package jp.hersys.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// How the epidemic curve looks: zero-based, no legend because both series are labelled where they end, and a
/// line darker than the bars so that it also reads in black and white.
record CurveDrawing(DailyCases cases, LocalDate end, int days, Words words) {
    private static final Color BAR = new Color(0x9DB7D9);
    private static final Color LINE = new Color(0x00118F);
    private static final Color INK = new Color(0x1A1A1A);
    private static final Color GRID = new Color(0xCCCCCC);

    /// Days of empty paper on the right, where the labels stand.
    private static final int LABEL_DAYS = 17;

    JFreeChart chart() {
        var plot = new XYPlot(new XYSeriesCollection(mean()), dayAxis(), countAxis(), line());
        var bars = new XYBarDataset(new XYSeriesCollection(bars()), 0.8);
        plot.setDataset(1, bars);
        plot.setRenderer(1, bar());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.4f));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        label(plot);
        var chart = new JFreeChart(null, PaperFont.regular(8), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(2, 0, 0, 0));
        return chart;
    }

    /// Days counted so that a multiple of seven is a Monday: the axis then names Mondays without a time zone.
    private static double x(LocalDate day) {
        return day.toEpochDay() + 3;
    }

    private LocalDate start() {
        return end.minusDays(days - 1L);
    }

    private XYSeries bars() {
        var series = new XYSeries("bars");
        cases.last(days, end).forEach((day, number) -> series.add(x(day), number));
        return series;
    }

    private XYSeries mean() {
        var series = new XYSeries("mean");
        for (var day = start(); !day.isAfter(end); day = day.plusDays(1)) {
            var mean = cases.mean(day);
            // A null breaks the line, so that a gap in the data is a gap on paper.
            series.add((Number) x(day), mean);
        }
        return series;
    }

    private NumberAxis dayAxis() {
        var axis = axis();
        axis.setTickMarksVisible(false);
        axis.setRange(x(start()) - 1, x(end) + LABEL_DAYS);
        axis.setTickUnit(new NumberTickUnit(14) {
            private static final long serialVersionUID = 1L;

            @Override
            public String valueToString(double value) {
                var day = LocalDate.ofEpochDay((long) value - 3);
                return day.isAfter(end) ? "" : day.getMonthValue() + "/" + day.getDayOfMonth();
            }
        });
        return axis;
    }

    private NumberAxis countAxis() {
        var axis = axis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        axis.setAxisLineVisible(false);
        axis.setRange(0, top());
        return axis;
    }

    private double top() {
        var highest = cases.last(days, end).values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        return Math.max(5, highest * 1.08);
    }

    private static NumberAxis axis() {
        var axis = new NumberAxis();
        axis.setTickLabelFont(PaperFont.regular(8));
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setAxisLineStroke(new BasicStroke(0.5f));
        axis.setTickMarkPaint(INK);
        axis.setTickMarkStroke(new BasicStroke(0.5f));
        return axis;
    }

    private static XYLineAndShapeRenderer line() {
        var line = new XYLineAndShapeRenderer(true, false);
        line.setSeriesPaint(0, LINE);
        line.setSeriesStroke(0, new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return line;
    }

    private static XYBarRenderer bar() {
        var bar = new XYBarRenderer();
        bar.setBarPainter(new StandardXYBarPainter());
        bar.setShadowVisible(false);
        bar.setDrawBarOutline(false);
        bar.setSeriesPaint(0, BAR);
        return bar;
    }

    /// The labels stand at the height of what they name, a line apart where both end at one height, and never so low
    /// that the axis cuts them.
    private void label(XYPlot plot) {
        var apart = top() * 0.09;
        var newest = cases.on(end);
        var mean = cases.mean(end);
        var bar = newest == null ? 0 : newest.doubleValue();
        var line = mean == null ? 0 : mean;
        if (newest != null && mean != null && Math.abs(bar - line) < apart) {
            var middle = Math.max((bar + line) / 2, apart);
            bar = bar >= line ? middle + apart / 2 : middle - apart / 2;
            line = bar > middle ? middle - apart / 2 : middle + apart / 2;
        }
        if (newest != null) plot.addAnnotation(text(words.say("curve.bars"), Math.max(bar, apart / 2), INK));
        if (mean != null) plot.addAnnotation(text(words.say("curve.mean"), Math.max(line, apart / 2), LINE));
    }

    private XYTextAnnotation text(String words, double height, Color ink) {
        var text = new XYTextAnnotation(words, x(end) + 1.5, height);
        text.setTextAnchor(TextAnchor.CENTER_LEFT);
        text.setFont(PaperFont.bold(8));
        text.setPaint(ink);
        text.setBackgroundPaint(Color.WHITE);
        return text;
    }
}
