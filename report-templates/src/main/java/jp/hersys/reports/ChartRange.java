package jp.hersys.reports;

import java.util.List;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.jspecify.annotations.Nullable;

/// Cells that a chart draws: where they stand, and their numbers as the chart keeps them beside it; null is a gap.
record ChartRange(String address, List<@Nullable Number> values) {
    XDDFNumericalDataSource<Number> source() {
        return XDDFDataSourcesFactory.fromArray(values.toArray(Number[]::new), address);
    }
}
