package jp.hersys.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of 陽性患者属性 of the open-data standard for COVID-19 (新型コロナウイルス感染症対策に関する
/// オープンデータ項目定義書), in its order of columns. An empty string is "not known or not public".
///
/// @param no unique in the data set; never the register's own number of a case
/// @param publisherCode 全国地方公共団体コード, six digits
/// @param cityName of the publisher; empty when the publisher is a prefecture
/// @param residence 患者_居住地
/// @param ageBand 患者_年代 in the standard's words: 10歳未満, 10代 … 80代, 90歳以上
/// @param sex 患者_性別: 男性, 女性, その他
/// @param condition 患者_状態: 無症状, 軽症, 中等症, 重症, 死亡
/// @param symptoms 患者_症状, several joined by a half-width ";"
/// @param travelHistory "1" yes, "0" no, "" unknown
/// @param discharged "1" discharged, "0" in hospital, "" unknown
public record PatientLine(
        String no,
        String publisherCode,
        String prefectureName,
        String cityName,
        LocalDate announcedOn,
        @Nullable LocalDate onsetOn,
        String residence,
        String ageBand,
        String sex,
        String occupation,
        String condition,
        String symptoms,
        String travelHistory,
        String discharged,
        String remarks) {}
