package jp.hersys.jurisdictions;

/// What an area is.
public enum AreaKind {
    /// 都道府県
    PREFECTURE,
    /// 市町村・特別区
    MUNICIPALITY,
    /// 政令指定都市の区
    WARD
}
