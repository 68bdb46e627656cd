package jp.hersys.profiles;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a column says, whatever a sender calls it: the columns of 陽性患者属性 of the open-data item definitions, and the
/// day of the sets of counts.
public enum Field implements Slot {
    /// No: identifies the row within its publisher.
    @JsonProperty("number")
    NUMBER,
    /// 全国地方公共団体コード
    @JsonProperty("code")
    CODE,
    /// 都道府県名
    @JsonProperty("prefecture")
    PREFECTURE,
    /// 市区町村名
    @JsonProperty("municipality")
    MUNICIPALITY,
    /// 公表_年月日
    @JsonProperty("announced")
    ANNOUNCED,
    /// 発症_年月日
    @JsonProperty("onset")
    ONSET,
    /// 患者_居住地
    @JsonProperty("residence")
    RESIDENCE,
    /// 患者_年代
    @JsonProperty("age")
    AGE,
    /// 患者_性別
    @JsonProperty("sex")
    SEX,
    /// 患者_職業
    @JsonProperty("occupation")
    OCCUPATION,
    /// 患者_状態
    @JsonProperty("condition")
    CONDITION,
    /// 患者_症状
    @JsonProperty("symptoms")
    SYMPTOMS,
    /// 患者_渡航歴の有無フラグ
    @JsonProperty("travel-history")
    TRAVEL_HISTORY,
    /// 患者_退院済フラグ
    @JsonProperty("discharged")
    DISCHARGED,
    /// 備考
    @JsonProperty("remarks")
    REMARKS,
    /// 実施_年月日, 受付_年月日…: the day or month of which a row of counts speaks.
    @JsonProperty("day")
    DAY;

    /// How many there are; the cells of a row lie in arrays that begin with these, each at the place of its field.
    static final int COUNT = values().length;

    /// A million rows of fifteen cells are worth not making a map of each.
    @Override
    @SuppressWarnings("EnumOrdinal")
    public int at() {
        return ordinal();
    }
}
