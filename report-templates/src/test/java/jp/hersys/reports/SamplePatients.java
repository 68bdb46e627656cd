package jp.hersys.reports;

import java.util.List;
import java.util.stream.IntStream;

/// Patients of the open-data file who do not exist.
final class SamplePatients {
    private static final String[] BANDS = {"10歳未満", "10代", "20代", "30代", "40代", "50代", "60代", "70代", "80代", "90歳以上", ""
    };

    private SamplePatients() {}

    static List<PatientLine> of(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SamplePatients::patient).toList();
    }

    static PatientLine patient(int i) {
        var day = SampleEdition.FIRST.plusDays(i % 500);
        return new PatientLine(
                Integer.toString(i),
                "170003",
                "石川県",
                "",
                day,
                i % 3 == 0 ? null : day.minusDays(i % 9),
                "金沢市",
                BANDS[i % BANDS.length],
                i % 2 == 0 ? "男性" : "女性",
                "会社員",
                i % 5 == 0 ? "無症状" : "軽症",
                i % 5 == 0 ? "" : "発熱;咳",
                i % 4 == 0 ? "" : "0",
                "1",
                i % 50 == 0 ? "再陽性, 2回目\n確認済" : "");
    }
}
