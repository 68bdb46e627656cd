package jp.hersys.epidemic;

import java.util.SplittableRandom;

/// What lists say of a case beyond who it is, in proportions that look like a list and are taken from none.
final class CaseDetails {

    /// The ages of the standard.
    static final Choice AGES = Choice.of(
            "10歳未満", 4, "10代", 9, "20代", 22, "30代", 14, "40代", 14, "50代", 13, "60代", 9, "70代", 8, "80代", 5, "90歳以上", 2,
            "非公表", 0.3);

    static final Choice SEXES = Choice.of("男性", 53, "女性", 46.7, "非公表", 0.3);

    static final String NO_SYMPTOMS = "無症状";
    static final String DEAD = "死亡";

    private static final int OLD = 7;
    private static final int MIDDLE_AGED = 5;

    private static final Choice YOUNG_CONDITION = Choice.of(NO_SYMPTOMS, 18, "軽症", 77, "中等症", 4.9, "重症", 0.1);
    private static final Choice MIDDLE_CONDITION = Choice.of(NO_SYMPTOMS, 14, "軽症", 66, "中等症", 17, "重症", 2, DEAD, 1);
    private static final Choice OLD_CONDITION = Choice.of(NO_SYMPTOMS, 16, "軽症", 42, "中等症", 28, "重症", 5, DEAD, 9);

    private static final Choice CHILD_OCCUPATION = Choice.of("未就学児", 55, "小学生", 45);
    private static final Choice YOUTH_OCCUPATION = Choice.of("生徒", 60, "学生", 35, "会社員", 5);
    private static final Choice WORKING_OCCUPATION = Choice.of(
            "会社員", 44, "自営業", 8, "パート従業員", 9, "公務員", 5, "医療従事者", 5, "福祉施設職員", 5, "飲食店従業員", 6, "学生", 6, "無職", 8, "", 4);
    private static final Choice OLD_OCCUPATION = Choice.of("無職", 80, "自営業", 8, "会社員", 4, "", 8);

    private static final String[] SYMPTOMS = {"発熱", "咳", "咽頭痛", "倦怠感", "味覚障害", "頭痛"};
    private static final double[] SYMPTOM_SHARE = {0.62, 0.45, 0.33, 0.40, 0.14, 0.25};
    private static final String[] SYMPTOM_SETS = symptomSets();

    private static final Choice REMARKS = Choice.of("", 82, "濃厚接触者", 14, "クラスター関連", 4);
    private static final Choice TRAVEL = Choice.of("0", 92, "1", 1, "", 7);

    private CaseDetails() {}

    static String condition(int age, SplittableRandom random) {
        var choice = age >= OLD && age < AGES.size() - 1
                ? OLD_CONDITION
                : age >= MIDDLE_AGED && age < OLD ? MIDDLE_CONDITION : YOUNG_CONDITION;
        return choice.drawWord(random);
    }

    static String occupation(int age, SplittableRandom random) {
        return switch (age) {
            case 0 -> CHILD_OCCUPATION.drawWord(random);
            case 1 -> YOUTH_OCCUPATION.drawWord(random);
            case 7, 8, 9 -> OLD_OCCUPATION.drawWord(random);
            default -> WORKING_OCCUPATION.drawWord(random);
        };
    }

    /// One symptom at least, for who has none is 無症状.
    static String symptoms(SplittableRandom random) {
        int set = 0;
        for (int i = 0; i < SYMPTOMS.length; i++) {
            if (random.nextDouble() < SYMPTOM_SHARE[i]) {
                set |= 1 << i;
            }
        }
        return SYMPTOM_SETS[set == 0 ? 1 : set];
    }

    static String remarks(SplittableRandom random) {
        return REMARKS.drawWord(random);
    }

    static String travel(SplittableRandom random) {
        return TRAVEL.drawWord(random);
    }

    private static String[] symptomSets() {
        var sets = new String[1 << SYMPTOMS.length];
        for (int set = 0; set < sets.length; set++) {
            var words = new StringBuilder();
            for (int i = 0; i < SYMPTOMS.length; i++) {
                if ((set & 1 << i) != 0) {
                    words.append(words.isEmpty() ? "" : ";").append(SYMPTOMS[i]);
                }
            }
            sets[set] = words.toString();
        }
        return sets;
    }
}
