package jp.hersys.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/// A chart that the spreadsheet draws itself from cells: bars for counts, a line for a mean, an axis from 0, units
/// on the axes. Its title says in words which is which, so that it needs neither a legend nor colour.
final class NativeChart {
    private static final XDDFColor BAR = XDDFColor.from(bytes(0x9DB7D9));
    private static final XDDFColor LINE = XDDFColor.from(bytes(0x00118F));
    private static final XDDFColor GRID = XDDFColor.from(bytes(0xCCCCCC));
    private static final XDDFColor GREY = XDDFColor.from(bytes(0x808080));
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private final XSSFChart chart;

    private NativeChart(XSSFChart chart) {
        this.chart = chart;
    }

    /// A chart over the empty rows `from` until `to` of a sheet.
    static NativeChart on(XSSFSheet sheet, int from, int to, int columns, String title) {
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, from, columns, to));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> {
            run.setFontSize(11d);
            run.setBold(true);
            run.setLanguage(Locale.JAPAN);
        });
        chart.displayBlanksAs(DisplayBlanks.GAP);
        var space = chart.getCTChartSpace();
        (space.isSetRoundedCorners() ? space.getRoundedCorners() : space.addNewRoundedCorners()).setVal(false);
        space.addNewSpPr().addNewLn().addNewNoFill();
        var text = space.addNewTxPr();
        text.addNewBodyPr();
        inFace(text.addNewP().addNewPPr().addNewDefRPr());
        // For those who hear the sheet read.
        var about = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        about.setDescr(title);
        return new NativeChart(chart);
    }

    private static void inFace(CTTextCharacterProperties text) {
        text.setSz(900);
        text.addNewLatin().setTypeface(SheetStyles.FACE);
        text.addNewEa().setTypeface(SheetStyles.FACE);
    }

    /// What is drawn: bars, and a line over them where there is one.
    ///
    /// @param unit title of the axis of numbers, with the unit
    record Bars(String name, ChartRange range, String unit) {}

    /// A bar a day and the line of the mean.
    void days(ChartRange days, String axisTitle, Bars bars, Bars mean) {
        var bottom = chart.createDateAxis(AxisPosition.BOTTOM);
        bottom.setNumberFormat("m/d");
        bottom.setMajorUnit(7);
        bottom.setTitle(axisTitle);
        var left = left(bottom, bars.unit());
        draw(bars, days.source(), bottom, left);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        var line = (XDDFLineChartData.Series)
                data.addSeries(days.source(), mean.range().source());
        line.setTitle(mean.name(), null);
        line.setSmooth(false);
        line.setMarkerStyle(MarkerStyle.NONE);
        var stroke = new XDDFLineProperties(new XDDFSolidFillProperties(LINE));
        stroke.setWidth(1.75);
        line.setLineProperties(stroke);
        chart.plot(data);
        inJapanese();
    }

    /// A bar for each name.
    ///
    /// @param hatched the bar that is not yet complete, counted from 0; -1 for none
    void names(NamedRange names, String axisTitle, Bars bars, int hatched) {
        var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        bottom.setTitle(axisTitle);
        draw(bars, names.source(), bottom, left(bottom, bars.unit()));
        inJapanese();
        if (hatched >= 0) hatch(hatched);
    }

    /// Grey lines on white. By hand, because the library's own types of a pattern are left out of its usual jar.
    private void hatch(int bar) {
        var point = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDPt();
        point.addNewIdx().setVal(bar);
        point.addNewInvertIfNegative().setVal(false);
        try (var cursor = point.addNewSpPr().newCursor()) {
            cursor.toFirstContentToken();
            cursor.beginElement("pattFill", DRAWING);
            cursor.insertAttributeWithValue("prst", "wdUpDiag");
            for (var color : new String[][] {{"fgClr", "808080"}, {"bgClr", "FFFFFF"}}) {
                cursor.beginElement(color[0], DRAWING);
                cursor.beginElement("srgbClr", DRAWING);
                cursor.insertAttributeWithValue("val", color[1]);
                cursor.toNextToken();
                cursor.toNextToken();
            }
        }
    }

    /// The library writes the language of the machine's locale into the titles of axes.
    private void inJapanese() {
        var plot = chart.getCTChart().getPlotArea();
        var titles = new ArrayList<CTTitle>();
        plot.getDateAxList().forEach(axis -> titles.add(axis.getTitle()));
        plot.getCatAxList().forEach(axis -> titles.add(axis.getTitle()));
        plot.getValAxList().forEach(axis -> titles.add(axis.getTitle()));
        for (var title : titles)
            for (var paragraph : title.getTx().getRich().getPList())
                paragraph.getRList().forEach(run -> run.getRPr().setLang("ja-JP"));
    }

    /// Cells that name the bars, and their words as the chart keeps them beside it.
    record NamedRange(String address, List<String> words) {
        XDDFDataSource<String> source() {
            return XDDFDataSourcesFactory.fromArray(words.toArray(String[]::new), address);
        }
    }

    private XDDFValueAxis left(XDDFChartAxis bottom, String title) {
        var left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle(title);
        left.setMinimum(0);
        left.setNumberFormat("#,##0");
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        left.setMajorTickMark(AxisTickMark.NONE);
        left.getOrAddMajorGridProperties().setLineProperties(stroke(GRID));
        left.getOrAddShapeProperties().setLineProperties(stroke(GRID));
        bottom.getOrAddShapeProperties().setLineProperties(stroke(GREY));
        bottom.setMajorTickMark(AxisTickMark.OUT);
        return left;
    }

    private void draw(Bars bars, XDDFDataSource<?> categories, XDDFChartAxis bottom, XDDFValueAxis left) {
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setGapWidth(30);
        data.setVaryColors(false);
        var series = (XDDFBarChartData.Series)
                data.addSeries(categories, bars.range().source());
        series.setTitle(bars.name(), null);
        series.setFillProperties(new XDDFSolidFillProperties(BAR));
        chart.plot(data);
    }

    private static XDDFLineProperties stroke(XDDFColor color) {
        var stroke = new XDDFLineProperties(new XDDFSolidFillProperties(color));
        stroke.setWidth(0.5);
        return stroke;
    }

    private static byte[] bytes(int rgb) {
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
}
