package jp.hersys.batch.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import jp.hersys.calendar.EpiWeek;
import jp.hersys.calendar.Jst;
import jp.hersys.codelists.CodeLists;
import jp.hersys.jurisdictions.Area;
import jp.hersys.jurisdictions.AreaKind;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.reports.TableContent;
import org.jspecify.annotations.Nullable;

/// Puts counts into the figures and tables of an edition. Every set lists what has no case too, so that zero and
/// "not in the list" are different things.
final class CaseFigures {

    /// Single figures in the order of papers.
    static final List<String> FIGURES = List.of(
            "cases.new", "cases.cumulative", "cases.withdrawn", "cases.7d-mean", "cases.week-ratio", "r.simple");

    private static final String UNKNOWN = "UNK";
    private static final String OUTSIDE = "OUT";

    private final LocalGovernmentCode publisher;
    private final Areas areas;
    private final CodeLists codes;
    private final CaseCounts counts;
    private final FigureWords words = new FigureWords();

    CaseFigures(LocalGovernmentCode publisher, Areas areas, CodeLists codes, CaseCounts counts) {
        this.publisher = publisher;
        this.areas = areas;
        this.codes = codes;
        this.counts = counts;
    }

    /// Single figures by id, in the order of papers; null means no data.
    Map<String, @Nullable BigDecimal> figures() {
        var day = counts.day();
        boolean known = counts.covers(day);
        var figures = new LinkedHashMap<String, @Nullable BigDecimal>();
        figures.put("cases.new", known ? BigDecimal.valueOf(counts.on(day)) : null);
        figures.put("cases.cumulative", counts.isEmpty() ? null : BigDecimal.valueOf(counts.counted()));
        figures.put(
                "cases.withdrawn",
                counts.isEmpty() ? null : BigDecimal.valueOf(counts.exclusions().withdrawn()));
        figures.put("cases.7d-mean", known ? Indicators.weekMean(day, counts::on) : null);
        figures.put("cases.week-ratio", known ? Indicators.weekRatio(day, counts::on) : null);
        figures.put("r.simple", known ? Indicators.simpleR(day, counts::on) : null);
        return figures;
    }

    /// All tables, in the order of papers; without rows when nothing was ever recorded.
    List<TableContent> tables() {
        return List.of(byDay(), byWeek(), byMunicipality(), byAge(), bySex(), byAgeAndMunicipality());
    }

    private TableContent byDay() {
        var rows = new ArrayList<List<Object>>();
        if (!counts.byDay().isEmpty()) {
            var last = counts.covers(counts.day()) ? counts.day() : lastKnownDay();
            for (var day = counts.byDay().firstKey(); !day.isAfter(last); day = day.plusDays(1)) {
                rows.add(List.of(day, counts.on(day)));
            }
        }
        return words.table("cases.by-day", rows);
    }

    private LocalDate lastKnownDay() {
        var listed = Jst.dayOf(Objects.requireNonNull(counts.toldUpTo()));
        var counted = counts.byDay().lastKey();
        return listed.isBefore(counted) ? counted : listed;
    }

    private TableContent byWeek() {
        var weeks = new TreeMap<EpiWeek, Long>();
        for (var row : byDay().rows()) {
            weeks.merge(EpiWeek.of((LocalDate) row.get(0)), (Long) row.get(1), Long::sum);
        }
        var rows = new ArrayList<List<Object>>();
        weeks.forEach((week, n) -> rows.add(List.of(week.toString(), week.firstDay(), week.lastDay(), n)));
        return words.table("cases.by-week", rows);
    }

    private TableContent byMunicipality() {
        var sums = sumsByArea();
        var rows = new ArrayList<List<Object>>();
        areaCodes(sums).forEach(code -> rows.add(List.of(code, areaName(code), sums.getOrDefault(code, 0L))));
        return words.table("cases.by-municipality", rows);
    }

    private TableContent byAge() {
        var sums = new TreeMap<String, Long>();
        counts.byPlace().forEach((place, n) -> sums.merge(ageGroup(place.ageBandCode()), n, Long::sum));
        return coded("cases.by-age", ageGroups(), this::ageLabel, sums);
    }

    private TableContent bySex() {
        var sums = new TreeMap<String, Long>();
        counts.bySex().forEach((code, n) -> sums.merge(code.isEmpty() ? "9" : code, n, Long::sum));
        var sexes = codes.codes("sexes").stream().map(code -> code.code()).toList();
        return coded("cases.by-sex", sexes, code -> codes.label("sexes", code, Locale.JAPANESE), sums);
    }

    private TableContent coded(String id, List<String> all, Function<String, String> label, Map<String, Long> sums) {
        var rows = new ArrayList<List<Object>>();
        if (!counts.isEmpty()) {
            all.forEach(code -> rows.add(List.of(code, label.apply(code), sums.getOrDefault(code, 0L))));
        }
        return words.table(id, rows);
    }

    private TableContent byAgeAndMunicipality() {
        var sums = new TreeMap<String, TreeMap<String, Long>>();
        counts.byPlace()
                .forEach((place, n) -> sums.computeIfAbsent(areaCode(place.residenceCode()), c -> new TreeMap<>())
                        .merge(ageGroup(place.ageBandCode()), n, Long::sum));
        var rows = new ArrayList<List<Object>>();
        for (var area : areaCodes(sums)) {
            var ages = sums.getOrDefault(area, new TreeMap<>());
            for (var age : ageGroups()) {
                rows.add(List.of(area, areaName(area), age, ageLabel(age), ages.getOrDefault(age, 0L)));
            }
        }
        return words.table("cases.by-age-and-municipality", rows);
    }

    private Map<String, Long> sumsByArea() {
        var sums = new TreeMap<String, Long>();
        counts.byPlace().forEach((place, n) -> sums.merge(areaCode(place.residenceCode()), n, Long::sum));
        return sums;
    }

    /// Every municipality of the publisher, then whatever else was named: its own prefecture without a municipality,
    /// other prefectures, outside, unknown.
    private List<String> areaCodes(Map<String, ?> sums) {
        if (counts.isEmpty()) {
            return List.of();
        }
        var own = publisher.isNation()
                ? List.<String>of()
                : areas.all().stream()
                        .filter(area -> isOwn(area.code().value()) && area.kind() != AreaKind.PREFECTURE)
                        .filter(area -> area.validOn(counts.day()))
                        .map(area -> area.code().value())
                        .toList();
        var all =
                new TreeSet<>(Comparator.comparingInt(this::areaRank).thenComparing(Comparator.<String>naturalOrder()));
        all.addAll(own);
        all.addAll(sums.keySet());
        return List.copyOf(all);
    }

    private int areaRank(String code) {
        return switch (code) {
            case UNKNOWN -> 4;
            case OUTSIDE -> 3;
            default ->
                !isOwn(code) ? 2 : areas.withCode(code).map(Area::kind).orElse(null) == AreaKind.PREFECTURE ? 1 : 0;
        };
    }

    /// The row of the table in which a residence counts: residents of other prefectures stand by prefecture.
    String areaCode(String residence) {
        if (residence.isEmpty()) {
            return UNKNOWN;
        }
        if (residence.equals(OUTSIDE) || isOwn(residence)) {
            return residence;
        }
        return areas.prefecture(residence.substring(0, 2))
                .map(area -> area.code().value())
                .orElse(UNKNOWN);
    }

    private boolean isOwn(String code) {
        return publisher.isNation() || code.startsWith(publisher.prefecture());
    }

    private String areaName(String code) {
        return switch (code) {
            case UNKNOWN -> words.ja("area.unknown");
            case OUTSIDE -> words.ja("area.outside");
            default -> {
                var area = areas.withCode(code).orElseThrow();
                yield area.kind() == AreaKind.PREFECTURE && isOwn(code) && !publisher.isNation()
                        ? words.ja("area.prefecture-only").formatted(area.name())
                        : area.name();
            }
        };
    }

    private List<String> ageGroups() {
        return codes.codes("age-bands").stream()
                .map(code -> code.more("group_code"))
                .distinct()
                .sorted(Comparator.comparingInt(CaseFigures::ageRank))
                .toList();
    }

    private static int ageRank(String group) {
        return switch (group) {
            case "U10" -> 0;
            case "90O" -> 90;
            case UNKNOWN -> 100;
            default -> Integer.parseInt(group);
        };
    }

    /// The row of the table in which an age band counts.
    String ageGroup(String code) {
        return code.isEmpty()
                ? UNKNOWN
                : codes.find("age-bands", code)
                        .map(band -> band.more("group_code"))
                        .orElse(UNKNOWN);
    }

    private String ageLabel(String group) {
        return group.equals(UNKNOWN) ? words.ja("age.unknown") : codes.label("age-bands", group, Locale.JAPANESE);
    }
}
