package jp.hersys.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An invented epidemic of Ishikawa: 500 days, 19 municipalities and one place beyond them, two waves, no chance.
final class SampleEdition {
    static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    static final LocalDate FIRST = DAY.minusDays(499);
    static final Instant KNOWN_AT = Instant.parse("2021-07-20T10:15:00Z");

    private static final String[][] AREAS = {
        {"172014", "金沢市", "460"}, {"172022", "七尾市", "50"}, {"172031", "小松市", "106"},
        {"172049", "輪島市", "24"}, {"172057", "珠洲市", "13"}, {"172065", "加賀市", "63"},
        {"172073", "羽咋市", "20"}, {"172090", "かほく市", "35"}, {"172103", "白山市", "110"},
        {"172111", "能美市", "49"}, {"172120", "野々市市", "57"}, {"173240", "川北町", "6"},
        {"173614", "津幡町", "37"}, {"173657", "内灘町", "26"}, {"173843", "志賀町", "18"},
        {"173860", "宝達志水町", "12"}, {"174076", "中能登町", "16"}, {"174611", "穴水町", "0"},
        {"174637", "能登町", "15"}, {"999999", "県外", "9"}
    };
    static final String[][] BANDS = {
        {"00", "10歳未満", "40"}, {"10", "10代", "90"}, {"20", "20代", "230"}, {"30", "30代", "160"},
        {"40", "40代", "150"}, {"50", "50代", "120"}, {"60", "60代", "80"}, {"70", "70代", "60"},
        {"80", "80代", "45"}, {"90", "90歳以上", "20"}, {"99", "確認中", "5"}
    };

    private SampleEdition() {}

    static EditionContent ishikawa() {
        return ishikawa(
                "石川県",
                "7月16日公表分のうち1件は、取下げにより集計から除きました。ワクチンの接種を希望する方は、お住まいの市町の案内をご確認ください。"
                        + "発熱などの症状がある方は、まず、かかりつけ医に電話でご相談ください。");
    }

    static EditionContent ishikawa(String publisherName, String message) {
        var byDay = byDay();
        var figures = figures(byDay);
        var counted = byDay.values().stream().mapToLong(Long::longValue).sum();
        var excluded = new LinkedHashMap<String, Long>();
        excluded.put("withdrawn", 14L);
        excluded.put("refused", 3L);
        excluded.put("after-day", 21L);
        return new EditionContent(
                "170003",
                publisherName,
                "Ishikawa",
                DAY,
                1,
                KNOWN_AT,
                new Letterhead("健康福祉部健康推進課", "感染症対策グループ 担当 田中", "076-225-1438", message),
                "announced_on",
                figures,
                tables(byDay, counted),
                new RowAccount(counted + 38, counted, excluded),
                new PreviousEdition(DAY.minusDays(1), 2, Instant.parse("2021-07-19T12:40:00Z")));
    }

    private static Map<LocalDate, Long> byDay() {
        var cases = new LinkedHashMap<LocalDate, Long>();
        for (var i = 0; i < 500; i++) {
            var day = FIRST.plusDays(i);
            var wave = 28 * Math.exp(-Math.pow((i - 300) / 40.0, 2))
                    + 46 * Math.exp(-Math.pow((i - 425) / 18.0, 2))
                    + 62 * Math.exp(-Math.pow((i - 515) / 22.0, 2));
            var weekday = day.getDayOfWeek() == DayOfWeek.MONDAY ? 0.6 : 0.9 + (i * 7919 % 23) / 100.0;
            cases.put(day, Math.round(wave * weekday));
        }
        return cases;
    }

    private static List<FigureLine> figures(Map<LocalDate, Long> byDay) {
        var now = byDay.get(DAY);
        var before = byDay.get(DAY.minusDays(1));
        var all = byDay.values().stream().mapToLong(Long::longValue).sum();
        return List.of(
                figure("cases.new", "新規陽性者数", "New cases", "人", 0, "対象日に公表した患者の数です。再感染は、別の患者として数えます。", now, before),
                figure(
                        "cases.cumulative",
                        "感染者数の累計",
                        "Cumulative cases",
                        "人",
                        0,
                        "最初の公表から対象日までに公表した患者の延べ人数です。",
                        all,
                        all - now + 1),
                figure("cases.withdrawn", "取下げ", "Withdrawn reports", "件", 0, "公表した後に取り下げられた報告の数です。", 14, 13),
                decimal(
                        "cases.7d-mean",
                        "直近7日間の平均",
                        "7-day mean",
                        "人/日",
                        2,
                        "対象日までの7日間の新規陽性者数の平均です。",
                        mean(byDay, DAY),
                        mean(byDay, DAY.minusDays(1))),
                decimal(
                        "cases.week-ratio",
                        "先週比",
                        "Week ratio",
                        "倍",
                        3,
                        "直近7日間の新規陽性者数を、その前の7日間の新規陽性者数で割った値です。",
                        "1.482",
                        "1.455"),
                decimal(
                        "r.simple",
                        "実効再生産数（簡易）",
                        "Effective reproduction number (simple)",
                        "",
                        3,
                        "先週比を5/7乗した値です（平均世代時間5日、報告間隔7日とする簡易な式）。",
                        "1.325",
                        null));
    }

    private static FigureLine figure(
            String id, String ja, String en, String unit, int decimals, String definition, long now, long before) {
        return decimal(id, ja, en, unit, decimals, definition, Long.toString(now), Long.toString(before));
    }

    private static FigureLine decimal(
            String id, String ja, String en, String unit, int decimals, String definition, String now, String before) {
        var value = new BigDecimal(now);
        return new FigureLine(
                id,
                ja,
                en,
                unit,
                decimals,
                definition,
                en + ".",
                value.add(BigDecimal.ONE),
                value,
                before == null ? null : new BigDecimal(before));
    }

    private static String mean(Map<LocalDate, Long> byDay, LocalDate end) {
        var sum = 0L;
        for (var i = 0; i < 7; i++) sum += byDay.get(end.minusDays(i));
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(7), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static List<TableContent> tables(Map<LocalDate, Long> byDay, long counted) {
        var areas = shares(AREAS, counted);
        var bands = shares(BANDS, counted);
        return List.of(
                days(byDay),
                weeks(byDay),
                coded(
                        "cases.by-municipality",
                        "市町別",
                        "By municipality",
                        "居住する市町ごとの患者の累計です。",
                        "area_code",
                        "市町コード",
                        "area_name",
                        "市町名",
                        AREAS,
                        areas),
                coded(
                        "cases.by-age",
                        "年代別",
                        "By age band",
                        "年代ごとの患者の累計です。",
                        "age_band_code",
                        "年代コード",
                        "age_band",
                        "年代",
                        BANDS,
                        bands),
                sexes(counted),
                cross(areas));
    }

    private static TableContent days(Map<LocalDate, Long> byDay) {
        var rows = new ArrayList<List<Object>>();
        byDay.forEach((day, cases) -> rows.add(Arrays.asList(day, day.equals(FIRST.plusDays(20)) ? null : cases)));
        return new TableContent(
                "cases.by-day",
                "公表日別",
                "By day of announcement",
                "公表日ごとの新規陽性者数です。",
                "New cases by day.",
                List.of(new ColumnContent("day", "公表日", "Day", "", ColumnKind.DAY), cases()),
                rows);
    }

    private static TableContent weeks(Map<LocalDate, Long> byDay) {
        var sums = new LinkedHashMap<LocalDate, Long>();
        byDay.forEach((day, cases) -> sums.merge(day.with(DayOfWeek.MONDAY), cases, Long::sum));
        var rows = new ArrayList<List<Object>>();
        sums.forEach((monday, sum) -> rows.add(List.of(
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        monday.get(IsoFields.WEEK_BASED_YEAR),
                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                monday,
                monday.plusDays(6),
                sum)));
        return new TableContent(
                "cases.by-week",
                "週別",
                "By week",
                "月曜日から日曜日までの新規陽性者数です。最後の週は途中です。",
                "New cases by ISO week.",
                List.of(
                        new ColumnContent("week", "週", "Week", "", ColumnKind.CODE),
                        new ColumnContent("first_day", "週の初日", "First day", "", ColumnKind.DAY),
                        new ColumnContent("last_day", "週の末日", "Last day", "", ColumnKind.DAY),
                        cases()),
                rows);
    }

    private static TableContent sexes(long counted) {
        return coded(
                "cases.by-sex",
                "性別",
                "By sex",
                "性別ごとの患者の累計です。",
                "sex_code",
                "性別コード",
                "sex",
                "性別",
                new String[][] {{"1", "男性", ""}, {"2", "女性", ""}, {"9", "不明", ""}},
                new long[] {counted * 52 / 100, counted - counted * 52 / 100 - 7, 7});
    }

    private static TableContent coded(
            String id,
            String ja,
            String en,
            String definition,
            String code,
            String codeJa,
            String name,
            String nameJa,
            String[][] words,
            long[] numbers) {
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < words.length; i++) rows.add(List.of(words[i][0], words[i][1], numbers[i]));
        return new TableContent(
                id,
                ja,
                en,
                definition,
                en + ".",
                List.of(
                        new ColumnContent(code, codeJa, code, "", ColumnKind.CODE),
                        new ColumnContent(name, nameJa, name, "", ColumnKind.TEXT),
                        cases()),
                rows);
    }

    private static TableContent cross(long[] areas) {
        var rows = new ArrayList<List<Object>>();
        for (var a = 0; a < AREAS.length; a++) {
            var cells = shares(BANDS, areas[a]);
            for (var b = 0; b < BANDS.length; b++)
                rows.add(List.of(AREAS[a][0], AREAS[a][1], BANDS[b][0], BANDS[b][1], cells[b]));
        }
        return new TableContent(
                "cases.by-age-and-municipality",
                "市町別年代別",
                "By municipality and age band",
                "市町と年代ごとの患者の累計です。",
                "Cases by municipality and age band.",
                List.of(
                        new ColumnContent("area_code", "市町コード", "Area code", "", ColumnKind.CODE),
                        new ColumnContent("area_name", "市町名", "Area", "", ColumnKind.TEXT),
                        new ColumnContent("age_band_code", "年代コード", "Age band code", "", ColumnKind.CODE),
                        new ColumnContent("age_band", "年代", "Age band", "", ColumnKind.TEXT),
                        cases()),
                rows);
    }

    private static ColumnContent cases() {
        return new ColumnContent("cases", "患者数", "Cases", "人", ColumnKind.NUMBER);
    }

    /// Whole numbers in the proportion of the weights that add up to the sum; the first takes the rest.
    private static long[] shares(String[][] weights, long sum) {
        var all = Arrays.stream(weights).mapToLong(w -> Long.parseLong(w[2])).sum();
        var shares = Arrays.stream(weights)
                .mapToLong(w -> sum * Long.parseLong(w[2]) / all)
                .toArray();
        shares[0] += sum - Arrays.stream(shares).sum();
        return shares;
    }
}
