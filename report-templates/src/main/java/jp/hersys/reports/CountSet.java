package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The sets of counts of the open-data standard for COVID-19 (新型コロナウイルス感染症対策に関するオープンデータ項目定義書),
/// one line a day. They tell days only: what a publisher reports by month cannot be told in them.
///
/// 陽性者数 is not among them: what is reported as 検査陽性数 are tests by the day of the test, not persons by the day
/// of announcement; those are the patients.
public enum CountSet {
    /// 検査実施人数
    TEST_PEOPLE("test_people", "tests.people", "実施_年月日", "検査実施_人数"),
    /// 検査実施件数
    TEST_COUNT("test_count", "tests.count", "実施_年月日", "検査実施_件数"),
    /// 陰性確認数
    CONFIRM_NEGATIVE("confirm_negative", "tests.negative", "完了_年月日", "陰性確認_件数"),
    /// コールセンター相談件数
    CALL_CENTER("call_center", "calls.count", "受付_年月日", "相談件数");

    private final String id;
    private final String measure;
    private final String dayHeader;
    private final String countHeader;

    CountSet(String id, String measure, String dayHeader, String countHeader) {
        this.id = id;
        this.measure = measure;
        this.dayHeader = dayHeader;
        this.countHeader = countHeader;
    }

    /// The sets that an edition carries: those whose measure is among its figures.
    public static List<CountSet> of(EditionContent edition) {
        return Arrays.stream(values())
                .filter(set -> edition.figure(set.measure) != null)
                .toList();
    }

    /// The name that the standard gives the file, such as `150002_niigata_covid19_test_people.csv`.
    public String name(EditionContent edition) {
        return PatientsFile.name(edition.publisherCode(), edition.publisherNameEn(), id);
    }

    /// Writes header and days; leaves the stream open.
    ///
    /// @param prefectureName of the publisher
    /// @param cityName       of the publisher; empty when the publisher is a prefecture
    public void write(EditionContent edition, String prefectureName, String cityName, OutputStream out)
            throws IOException {
        TableFile.write(table(edition, prefectureName, cityName), out);
    }

    /// What the standard calls it, with the name of the standard, so that it differs from the table of the same count.
    String label() {
        return Words.JA.say("page.set", Words.JA.say("set." + id));
    }

    /// Its header, for the list of fields.
    TableContent fields() {
        return table(List.of());
    }

    private TableContent table(EditionContent edition, String prefectureName, String cityName) {
        var city = cityName.isEmpty() ? null : cityName;
        return table(days(edition).entrySet().stream()
                .map(day -> Arrays.<@Nullable Object>asList(
                        day.getKey(), edition.publisherCode(), prefectureName, city, day.getValue(), null))
                .toList());
    }

    /// The sum of all methods by day.
    private SortedMap<LocalDate, Long> days(EditionContent edition) {
        var days = new TreeMap<LocalDate, Long>();
        boolean calls = this == CALL_CENTER;
        var table = edition.table(calls ? "calls.by-day" : "tests.by-day");
        if (table != null) {
            int day = table.column("day");
            int count = table.column("count");
            for (var row : table.rows()) {
                if ((calls || measure.equals(row.get(table.column("measure_code"))))
                        && row.get(day) instanceof LocalDate on
                        && row.get(count) instanceof Long number) days.merge(on, number, Long::sum);
            }
        }
        return days;
    }

    private TableContent table(List<? extends List<? extends @Nullable Object>> rows) {
        var key = "set." + id;
        return new TableContent(
                id,
                Words.JA.say(key),
                Words.EN.say(key),
                Words.JA.say("set.definition"),
                Words.EN.say("set.definition"),
                List.of(
                        new ColumnContent("day", dayHeader, Words.EN.say(key + ".day"), "", ColumnKind.DAY),
                        column("publisher_code", "全国地方公共団体コード", ColumnKind.CODE),
                        column("prefecture_name", "都道府県名", ColumnKind.TEXT),
                        column("city_name", "市区町村名", ColumnKind.TEXT),
                        new ColumnContent("count", countHeader, Words.EN.say(key), "", ColumnKind.NUMBER),
                        column("remarks", "備考", ColumnKind.TEXT)),
                rows);
    }

    private static ColumnContent column(String columnId, String header, ColumnKind kind) {
        return new ColumnContent(columnId, header, Words.EN.say("set.field." + columnId), "", kind);
    }
}
