package jp.hersys.writing;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A way of writing a day that a profile may allow. Full-width digits are the same as ASCII ones in all of them.
public enum DateForm {
    /// 2021-07-20, 2021-7-20
    @JsonProperty("hyphens")
    HYPHENS,
    /// 2021/7/20
    @JsonProperty("slashes")
    SLASHES,
    /// 2021.7.20
    @JsonProperty("dots")
    DOTS,
    /// 2021年7月20日
    @JsonProperty("kanji")
    KANJI,
    /// 令和3年7月20日, 令和元年5月1日, R3.7.20, S15/3/2, back to 明治
    @JsonProperty("era")
    ERA,
    /// 20210720
    @JsonProperty("compact")
    COMPACT,
    /// One of the first three followed by a time: 2021-07-20T00:00:00.000+09:00, 2021/7/20 0:00.
    /// With an offset it is the day of that instant in Japan; without one it is the day as written.
    @JsonProperty("timestamp")
    TIMESTAMP
}
