package jp.hersys.reports;

/// An item of a case on an individual announcement, in the order of the papers that prefectures write: who, then
/// symptoms and course, then travel and remarks. Its label is `case.<name>` of the messages.
public enum CaseItem {
    /// 年代
    AGE,
    /// 性別
    SEX,
    /// 居住地
    RESIDENCE,
    /// 職業
    OCCUPATION,
    /// 発症日
    ONSET,
    /// 症状
    SYMPTOMS,
    /// 状態
    CONDITION,
    /// 退院
    DISCHARGED,
    /// 渡航歴
    TRAVEL,
    /// 備考
    REMARKS;

    /// What is known of the item, in words; empty when nothing is.
    String text(CaseParticulars of) {
        return switch (this) {
            case AGE -> of.ageBand();
            case SEX -> of.sex();
            case RESIDENCE -> of.residence().strip();
            case OCCUPATION -> of.occupation().strip();
            case ONSET -> of.onsetOn() == null ? "" : JapanTime.day(of.onsetOn());
            case SYMPTOMS -> of.symptoms().strip().replaceAll("\\s*[;；]\\s*", "、");
            case CONDITION -> of.condition();
            case DISCHARGED -> flag("discharged", of.discharged());
            case TRAVEL -> flag("travel", of.travel());
            case REMARKS -> of.remarks().strip();
        };
    }

    /// Whether a person without symptoms has none of it.
    boolean needsSymptoms() {
        return this == ONSET || this == SYMPTOMS;
    }

    String label() {
        return Words.JA.say("case." + name());
    }

    private static String flag(String kind, String code) {
        return code.isEmpty() ? "" : Words.JA.code(kind, code);
    }
}
