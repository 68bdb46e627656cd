package jp.hersys.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Notifications of invented persons, as the register would hand them over.
final class SampleSheets {
    static final Instant PRINTED_AT = Instant.parse("2022-02-12T06:05:00Z");

    private static final String YES_NO = "有 無 不明";
    private static final String SPECIMENS = "喀痰 気管吸引液 肺胞洗浄液 咽頭拭い液 鼻腔吸引液 鼻腔拭い液 鼻咽頭拭い液 便 唾液 剖検材料 その他";

    private final List<SheetAnswer> answers = new ArrayList<>();

    private SampleSheets() {}

    /// All items of the form of November 2021, most of them answered.
    static NotificationSheet full() {
        return of(fullAnswers(), "別記様式6-1(2021年11月改正)", "未確認");
    }

    /// The form for four categories, of an old person at home.
    static NotificationSheet fourCategories() {
        var form = new SampleSheets().head().category();
        form.text("name-kanji", "2", "氏名", "加賀 ハナ")
                .text("name-kana", "2", "フリガナ", "カガ ハナ")
                .choice("sex", "3", "性別", "男 女", "女")
                .day("birth-date", "4", "生年月日", LocalDate.of(1940, 3, 2))
                .text("age", "5", "診断時の年齢", "82歳")
                .place("address", "7", "住所", "", "所在地（8）と同じ", "", "")
                .place("location", "8", "所在地", "〒920-0962", "石川県金沢市", "広坂1-1", "076-000-0002")
                .text("guardian-name", "9", "保護者氏名", "")
                .text("guardian-phone", "10", "保護者の電話番号", "")
                .day("tests.collected-on", 1, "12", "検体採取年月日", LocalDate.of(2022, 10, 5))
                .day("diagnosed-on", "14", "診断（検案）年月日", LocalDate.of(2022, 10, 5))
                .day("onset-on", "16", "発病年月日", LocalDate.of(2022, 10, 3))
                .day("death-on", "17", "死亡年月日", null)
                .choice("vaccination-count", "18", "ワクチン接種回数", "0回 1回 2回 3回 4回以上 不明", "3回");
        form.condition();
        form.choice("drug-needed", "13", "治療薬の投与の必要性", YES_NO, "有")
                .choice("drugs", "13", "治療薬", "ロナプリーブ ステロイド薬 ゼビュディ パキロビッド ラゲブリオ ベクルリー その他", "ラゲブリオ")
                .choice("oxygen-needed", "13", "酸素投与の必要性", YES_NO, "無")
                .choice("reasons", "", "届出対象の類型", "65歳以上 入院を要する者 重症化リスクがあり治療薬又は酸素が必要な者 妊婦", "65歳以上")
                .text("note", "19", "医師が必要と認める事項", "");
        return of(form.answers, "4類型のみの届出", "保健所確認済");
    }

    /// With these words at the place of an item.
    static NotificationSheet saying(String item, String words) {
        var answers = fullAnswers().stream()
                .map(each -> each.item().equals(item)
                        ? new SheetAnswer(item, each.place(), each.number(), each.label(), words, null, List.of(), null)
                        : each)
                .toList();
        return of(answers, "別記様式6-1(2021年11月改正)", "取下げ");
    }

    /// Of somebody whose address and telephone are protected.
    static NotificationSheet withheld() {
        var hidden = Set.of(
                "address-line",
                "address-phone",
                "location-line",
                "location-phone",
                "guardian-address",
                "guardian-phone");
        var answers = fullAnswers().stream()
                .map(each -> hidden.contains(each.item())
                        ? new SheetAnswer(
                                each.item(), 0, each.number(), each.label(), "", null, List.of(), "（保護のため非表示）")
                        : each)
                .toList();
        return of(answers, "別記様式6-1(2021年11月改正)", "差戻し");
    }

    private static List<SheetAnswer> fullAnswers() {
        var form = new SampleSheets().head().category();
        form.text("name-kanji", "2", "氏名", "𠮷野 髙子")
                .text("name-kana", "2", "フリガナ", "ヨシノ タカコ")
                .choice("sex", "3", "性別", "男 女", "女")
                .day("birth-date", "4", "生年月日", LocalDate.of(2010, 7, 7))
                .text("age", "5", "診断時の年齢", "11歳")
                .text("occupation", "6", "職業", "中学生")
                .place("address", "7", "住所", "〒920-8577", "石川県金沢市", "広坂1丁目1番1号", "076-000-0001")
                .place("location", "8", "所在地", "〒923-0801", "石川県小松市", "園町ホ82番地 南加賀ハイツ205号室", "090-0000-0000")
                .text("clinic-patient-number", "", "医療機関の患者番号", "A-01234")
                .text("guardian-name", "9", "保護者氏名", "𠮷野 一郎")
                .text("guardian-relation", "9", "保護者の続柄", "父")
                .text("guardian-address", "10", "保護者住所", "石川県金沢市広坂1丁目1番1号")
                .text("guardian-phone", "10", "保護者の電話番号", "076-000-0001");
        form.symptoms().tests();
        form.day("first-visit-on", "13", "初診年月日", LocalDate.of(2022, 2, 11))
                .day("diagnosed-on", "14", "診断（検案）年月日", LocalDate.of(2022, 2, 12))
                .day("infection-on", "15", "感染したと推定される年月日", LocalDate.of(2022, 2, 6))
                .day("onset-on", "16", "発病年月日", LocalDate.of(2022, 2, 9))
                .day("death-on", "17", "死亡年月日", null);
        form.cause();
        form.condition();
        form.choice("remote-consultation", "19", "電話や情報通信機器を用いた診療", YES_NO, "無")
                .text("note", "19", "医師が必要と認める事項", "同居の祖母（82歳）に発熱あり。明日、検査の予定。");
        return form.answers;
    }

    private SampleSheets head() {
        return day("reported-on", "", "報告年月日", LocalDate.of(2022, 2, 12))
                .text("doctor-name", "", "医師の氏名", "石川 一郎")
                .text("institution", "", "病院・診療所の名称", "ひがし内科小児科クリニック")
                .text("institution-address", "", "病院・診療所の所在地", "石川県金沢市広坂2丁目2番2号")
                .text("institution-phone", "", "病院・診療所の電話番号", "076-000-0009")
                .text("night-phone", "", "時間外連絡先", "");
    }

    private SampleSheets category() {
        return choice("category", "1", "類型", "患者（確定例） 無症状病原体保有者 疑似症患者 感染症死亡者の死体 感染症死亡疑い者の死体", "患者（確定例）");
    }

    private SampleSheets symptoms() {
        return choice(
                        "symptoms",
                        "11",
                        "症状",
                        "発熱 咳 咳以外の急性呼吸器症状 肺炎像 重篤な肺炎 急性呼吸窮迫症候群 多臓器不全 全身倦怠感 頭痛 嘔気/嘔吐 下痢 結膜炎 嗅覚・味覚障害 その他 症状なし",
                        "発熱 咳 頭痛 その他")
                .text("symptoms-other", "11", "その他の症状", "右の耳の痛み")
                .text("spo2", "11", "酸素飽和度（室内気）", "97");
    }

    private SampleSheets tests() {
        var methods = "分離・同定による病原体の検出 検体から核酸増幅法による病原体遺伝子の検出 抗原定性検査による病原体の抗原の検出 抗原定量検査による病原体の抗原の検出";
        return choice("tests.method", 1, "12", "診断方法", methods, "検体から核酸増幅法による病原体遺伝子の検出")
                .choice("tests.specimen", 1, "12", "検体", SPECIMENS, "鼻咽頭拭い液")
                .day("tests.collected-on", 1, "12", "検体採取年月日", LocalDate.of(2022, 2, 11))
                .choice("tests.result", 1, "12", "結果", "陽性 陰性", "陽性")
                .choice("tests.method", 2, "12", "診断方法", methods, "抗原定性検査による病原体の抗原の検出")
                .choice("tests.specimen", 2, "12", "検体", "鼻腔拭い液 鼻咽頭拭い液", "鼻腔拭い液")
                .day("tests.collected-on", 2, "12", "検体採取年月日", LocalDate.of(2022, 2, 12))
                .choice("tests.result", 2, "12", "結果", "陽性 陰性", "陰性");
    }

    private SampleSheets cause() {
        return choice("cause-certainty", "18", "確定・推定", "確定 推定", "推定")
                .choice("route", "18", "感染経路", "飛沫・飛沫核感染 接触感染 その他", "飛沫・飛沫核感染")
                .text("route-detail", "18", "感染源・状況", "学校の部活動で同じ組の患者とマスクなしで会話")
                .choice("region-certainty", "18", "感染地域の確定・推定", "確定 推定", "推定")
                .choice("regions.kind", 1, "18", "感染地域", "日本国内 国外", "日本国内")
                .text("regions.area", 1, "18", "国内の感染地域", "石川県金沢市")
                .text("regions.detail", 1, "18", "詳細地域", "")
                .day("travel-out-on", "18", "出国日", null)
                .choice("vaccination", "18", "ワクチン接種歴", YES_NO, "有")
                .day("doses.given-on", 1, "18", "接種年月日", LocalDate.of(2021, 9, 3))
                .text("doses.age", 1, "18", "接種したときの年齢", "11")
                .text("doses.maker", 1, "18", "種類・製造会社", "ファイザー")
                .day("doses.given-on", 2, "18", "接種年月日", LocalDate.of(2021, 9, 24))
                .text("doses.age", 2, "18", "接種したときの年齢", "11")
                .text("doses.maker", 2, "18", "種類・製造会社", "ファイザー");
    }

    private SampleSheets condition() {
        return choice("admitted-at-report", "19", "届出時点の入院", YES_NO, "無")
                .choice(
                        "risk-factors",
                        "19",
                        "重症化のリスク因子となる疾患等",
                        "悪性腫瘍 慢性閉塞性肺疾患（COPD） 慢性腎臓病 高血圧 糖尿病 脂質異常症 肥満（BMI30以上） 喫煙歴 その他 無",
                        "高血圧 糖尿病")
                .choice("immune-suppressed", "19", "免疫の機能が低下しているおそれ", YES_NO, "無")
                .choice("pregnant", "19", "妊娠", YES_NO, "無")
                .choice("severity", "19", "重症度", "軽症 中等症Ⅰ 中等症Ⅱ 重症", "軽症")
                .choice("admission-needed", "19", "入院の必要性", YES_NO, "無");
    }

    private SampleSheets place(
            String kind, String number, String label, String postal, String town, String line, String phone) {
        return text(kind + "-postal-code", number, label + "の郵便番号", postal)
                .text(kind + "-municipality", number, label + "の市区町村", town)
                .text(kind + "-line", number, label + "の町名・番地・建物", line)
                .text(kind + "-phone", number, label + "の電話番号", phone);
    }

    private SampleSheets text(String item, String number, String label, String text) {
        return text(item, 0, number, label, text);
    }

    private SampleSheets text(String item, int place, String number, String label, String text) {
        answers.add(new SheetAnswer(item, place, number, label, text, null, List.of(), null));
        return this;
    }

    private SampleSheets day(String item, String number, String label, @Nullable LocalDate day) {
        return day(item, 0, number, label, day);
    }

    private SampleSheets day(String item, int place, String number, String label, @Nullable LocalDate day) {
        answers.add(new SheetAnswer(item, place, number, label, "", day, List.of(), null));
        return this;
    }

    private SampleSheets choice(String item, String number, String label, String offered, String chosen) {
        return choice(item, 0, number, label, offered, chosen);
    }

    private SampleSheets choice(String item, int place, String number, String label, String offered, String chosen) {
        var ticked = Set.of(chosen.split(" "));
        var choices = Arrays.stream(offered.split(" "))
                .map(each -> new SheetChoice(each, ticked.contains(each)))
                .toList();
        answers.add(new SheetAnswer(item, place, number, label, "", null, choices, null));
        return this;
    }

    private static NotificationSheet of(List<SheetAnswer> answers, String form, String state) {
        return new NotificationSheet(
                "2022-00000123",
                form,
                "金沢市長",
                "金沢市保健所",
                state,
                PRINTED_AT.minusSeconds(7 * 60),
                "https://hersys.example.jp/notifications/0b4f3a0e-3c7b-4e55-9a57-0f3f2a5ed001",
                2,
                PRINTED_AT,
                "中村 健一",
                answers);
    }
}
