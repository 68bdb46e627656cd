package jp.hersys.reports;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/// 流行曲線: a bar a day and the line of the 7-day mean, drawn with vectors on whatever page asks for it.
final class EpidemicCurve extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 90;

    private final transient JFreeChart chart;

    private EpidemicCurve(JFreeChart chart) {
        this.chart = chart;
    }

    /// The curve until that day; null when there is nothing to draw.
    static @Nullable EpidemicCurve of(DailyCases cases, LocalDate end, Words words) {
        if (cases.last(DAYS, end).isEmpty()) return null;
        return new EpidemicCurve(new CurveDrawing(cases, end, DAYS, words).chart());
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        chart.draw(graphics, area);
    }
}
