package jp.hersys.epidemic;

/// The columns of 陽性患者属性 in the open-data standard (新型コロナウイルス感染症対策に関するオープンデータ項目定義書).
final class Columns {

    static final String NO = "No";
    static final String CODE = "全国地方公共団体コード";
    static final String PREFECTURE = "都道府県名";
    static final String MUNICIPALITY = "市区町村名";
    static final String ANNOUNCED_ON = "公表_年月日";
    static final String ONSET_ON = "発症_年月日";
    static final String RESIDENCE = "患者_居住地";
    static final String AGE = "患者_年代";
    static final String SEX = "患者_性別";
    static final String OCCUPATION = "患者_職業";
    static final String CONDITION = "患者_状態";
    static final String SYMPTOMS = "患者_症状";
    static final String TRAVEL = "患者_渡航歴の有無フラグ";
    static final String DISCHARGED = "患者_退院済フラグ";
    static final String REMARKS = "備考";

    private Columns() {}

    /// All columns in the order of the standard.
    static String[] all() {
        return new String[] {
            NO,
            CODE,
            PREFECTURE,
            MUNICIPALITY,
            ANNOUNCED_ON,
            ONSET_ON,
            RESIDENCE,
            AGE,
            SEX,
            OCCUPATION,
            CONDITION,
            SYMPTOMS,
            TRAVEL,
            DISCHARGED,
            REMARKS
        };
    }
}
