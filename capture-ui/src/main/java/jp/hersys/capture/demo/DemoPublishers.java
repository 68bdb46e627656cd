package jp.hersys.capture.demo;

import java.util.List;
import jp.hersys.database.Register;
import jp.hersys.jurisdictions.AnnouncementShape;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.jurisdictions.PublisherSettings;
import jp.hersys.register.Actor;

/// The publishers of the demonstration and what stands over their papers; telephones are of the kind that nobody has.
final class DemoPublishers {

    static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    static final LocalGovernmentCode NIIGATA = new LocalGovernmentCode("150002");
    static final LocalGovernmentCode TOYAMA = new LocalGovernmentCode("160008");

    private static final Actor DEMO = new Actor.Job("demo", LocalGovernmentCode.NATION);

    private DemoPublishers() {}

    /// Sets what nobody has set yet.
    static void set(Register register) {
        var settings = List.of(
                letterhead(ISHIKAWA, "健康福祉部 健康推進課", "076-000-0000", "見本の資料です。石川県が公開した陽性患者属性（2021年7月20日まで）から作成しています。"),
                bothShapes(letterhead(
                        NIIGATA, "福祉保健部 健康づくり支援課", "025-000-0000", "見本の資料です。新潟県が公開した陽性患者属性（2021年10月27日まで）から作成しています。")),
                letterhead(TOYAMA, "厚生部 健康対策室", "076-000-0001", "見本の資料です。架空の人々による架空の流行であり、実在の感染者とは関係ありません。"));
        for (var each : settings) {
            register.access().write(DEMO, () -> {
                boolean unset = register.publishers().find(each.code()).isEmpty();
                if (unset) {
                    register.publishers().save(each);
                    register.access().note(DEMO, "publisher.set", "publisher " + each.code());
                }
                return unset;
            });
        }
    }

    private static PublisherSettings letterhead(
            LocalGovernmentCode code, String department, String telephone, String message) {
        var unset = PublisherSettings.unset(code);
        return new PublisherSettings(
                code,
                department,
                "感染症対策担当",
                telephone,
                message,
                unset.shrinkLimit(),
                unset.announcementShape(),
                unset.openDataEncoding());
    }

    /// So that a visitor sees cases announced one by one, as Niigata did.
    private static PublisherSettings bothShapes(PublisherSettings of) {
        return new PublisherSettings(
                of.code(),
                of.department(),
                of.contact(),
                of.telephone(),
                of.message(),
                of.shrinkLimit(),
                AnnouncementShape.BOTH,
                of.openDataEncoding());
    }
}
