package jp.hersys.jurisdictions;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import jp.hersys.codelists.ShippedTable;

/// The masters of areas that ship with the program under `masters/`; its README tells their sources.
///
/// Every method reads its file anew and throws an [IllegalStateException] if the file is not as it must be.
public final class AreaMasters {

    private static final String AREA_CODE = "a local government code with its check digit";

    private AreaMasters() {}

    /// Prefectures, municipalities and wards in force at any time from 2020-01-01, in the order of their codes.
    public static List<Area> areas() {
        return areas("masters/areas.csv");
    }

    static List<Area> areas(String file) {
        var columns = List.of("code", "name", "kana", "name_en", "kind", "valid_from", "valid_to");
        return ShippedTable.read(
                file,
                columns,
                row -> new Area(
                        row.parsed("code", AREA_CODE, LocalGovernmentCode::new),
                        row.filled("name"),
                        row.text("kana"),
                        row.text("name_en"),
                        row.parsed("kind", "PREFECTURE, MUNICIPALITY or WARD", AreaKind::valueOf),
                        row.dayOrNull("valid_from"),
                        row.dayOrNull("valid_to")));
    }

    /// Which health centre is responsible for which municipality or ward. Six prefectures are known; a site brings
    /// others in `masters/health_centres.csv` of its data folder. A line of the same key replaces a shipped one.
    public static List<HealthCentreArea> healthCentreAreas(Path data) {
        return withOwn(
                data,
                "masters/health_centres.csv",
                List.of("prefecture_code", "name", "area_code", "valid_from", "valid_to"),
                row -> new HealthCentreArea(
                        row.filled("prefecture_code"),
                        row.filled("name"),
                        row.parsed("area_code", AREA_CODE, LocalGovernmentCode::new),
                        row.dayOrNull("valid_from"),
                        row.dayOrNull("valid_to")),
                area -> List.of(area.area(), area.name(), String.valueOf(area.validFrom())));
    }

    /// Populations: of the prefectures as shipped, and what `masters/populations.csv` of the data folder adds.
    public static List<Population> populations(Path data) {
        Function<String, Long> persons = Long::valueOf;
        return withOwn(
                data,
                "masters/populations.csv",
                List.of("area_code", "as_of", "persons", "source"),
                row -> new Population(
                        row.parsed("area_code", AREA_CODE, LocalGovernmentCode::new),
                        row.day("as_of"),
                        row.parsed("persons", "a number of persons", persons),
                        row.filled("source")),
                population -> List.of(population.area(), population.asOf()));
    }

    private static <T> List<T> withOwn(
            Path data,
            String file,
            List<String> columns,
            Function<ShippedTable.Row, T> row,
            Function<T, List<Object>> key) {
        var rows = new LinkedHashMap<List<Object>, T>();
        ShippedTable.read(file, columns, row).forEach(shipped -> rows.put(key.apply(shipped), shipped));
        ShippedTable.readIfThere(data.resolve(file), columns, row).forEach(own -> rows.put(key.apply(own), own));
        return List.copyOf(rows.values());
    }
}
