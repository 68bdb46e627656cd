package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

/// Where the words of the epidemic curve stand.
class CurveDrawingTest {
    @Test
    void both_labels_stand_above_the_axis_where_the_wave_is_over() {
        var plot = plot(LocalDate.of(2021, 6, 21));

        var heights = plot.getAnnotations().stream()
                .map(XYTextAnnotation.class::cast)
                .map(XYTextAnnotation::getY)
                .sorted()
                .toList();
        var line = plot.getRangeAxis().getUpperBound() * 0.09;
        assertThat(heights).hasSize(2);
        assertThat(heights.getFirst()).isGreaterThanOrEqualTo(line / 2);
        assertThat(heights.getLast() - heights.getFirst()).isGreaterThanOrEqualTo(line * 0.999);
    }

    private static XYPlot plot(LocalDate end) {
        var daily = DailyCases.of(SampleEdition.ishikawa().table("cases.by-day"));
        return new CurveDrawing(daily, end, 90, Words.JA).chart().getXYPlot();
    }
}
