package jp.hersys.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 市町 × 年代: the long table turned for people, with totals. Cells are added for the margins only, because paper
/// shows them and the long form must not.
final class AreaTable {
    private static final String LAST = "\uFFFF";

    /// Code to words, in the order of the table: municipalities first, those who live elsewhere after them.
    private final Map<String, String> bands = new LinkedHashMap<>();

    private final Map<String, String> areas = new LinkedHashMap<>();
    private final Map<String, Map<String, Sum>> sums = new TreeMap<>();

    private final String definition;

    private AreaTable(String definition) {
        this.definition = definition;
    }

    static List<AnnouncementPaper.Area> of(@Nullable TableContent table, Words words) {
        if (table == null) return List.of();
        var turned = of(table);
        var heads = turned.bands.values().stream().map(AreaTable::head).toList();
        return turned.lines(words).stream()
                .map(line -> new AnnouncementPaper.Area(
                        line.area(),
                        heads,
                        line.cells().stream().map(Marks::cell).toList(),
                        Marks.cell(line.sum()),
                        line.total(),
                        turned.definition))
                .toList();
    }

    /// The table turned, for sheets that need numbers and not their texts.
    static AreaTable of(TableContent table) {
        var turned = new AreaTable(table.definitionJa());
        turned.read(table);
        return turned;
    }

    /// One place with its numbers in the order of the bands; null is no data.
    record Line(
            String area,
            List<@Nullable BigDecimal> cells,
            @Nullable BigDecimal sum,
            boolean total) {}

    /// The words of the bands, in the order of the cells.
    List<String> bands() {
        return List.copyOf(bands.values());
    }

    private void read(TableContent table) {
        var areaCode = table.column("area_code");
        var areaName = table.column("area_name");
        var bandCode = table.column("age_band_code");
        var band = table.column("age_band");
        var cases = table.column("cases");
        for (var row : table.rows()) {
            var area = key(row.get(areaCode));
            var age = key(row.get(bandCode));
            areas.put(area, Marks.cell(row.get(areaName)));
            bands.put(age, Marks.cell(row.get(band)));
            for (var a : List.of(area, ""))
                for (var b : List.of(age, "")) sum(a, b).add(row.get(cases));
        }
    }

    /// The empty code is the margin.
    private Sum sum(String area, String band) {
        return sums.computeIfAbsent(area, a -> new TreeMap<>()).computeIfAbsent(band, b -> new Sum());
    }

    /// Every place with something to say, the totals last.
    List<Line> lines(Words words) {
        var lines = new ArrayList<Line>();
        areas.forEach((code, name) -> {
            if (sum(code, "").isSomething()) lines.add(line(code, name, false));
        });
        if (!areas.isEmpty()) lines.add(line("", words.say("column.total"), true));
        return lines;
    }

    private Line line(String area, String name, boolean total) {
        var cells = new ArrayList<@Nullable BigDecimal>();
        for (var band : bands.keySet()) cells.add(sum(area, band).number());
        return new Line(name, cells, sum(area, "").number(), total);
    }

    /// 10歳未満 breaks before 未満, not where the narrow column ends.
    static String head(String band) {
        return band.length() > 4 ? band.replaceFirst("(未満|以上)$", "\n$1") : band;
    }

    private static String key(@Nullable Object code) {
        return code == null ? LAST : code.toString();
    }

    /// A sum over published cells; one cell without data makes no sum, because a part is not the whole.
    private static final class Sum {
        private @Nullable BigDecimal cases = BigDecimal.ZERO;
        private boolean filled;

        void add(@Nullable Object cell) {
            filled = true;
            cases = switch (cell) {
                case Long number when cases != null -> cases.add(BigDecimal.valueOf(number));
                case BigDecimal number when cases != null -> cases.add(number);
                case null, default -> null;
            };
        }

        /// A place whose cells are all 0 is left out; a place without data is not.
        boolean isSomething() {
            return cases == null || cases.signum() > 0;
        }

        /// The long table lists what there is; a pair that it does not list has no case.
        @Nullable
        BigDecimal number() {
            return filled ? cases : BigDecimal.ZERO;
        }
    }
}
