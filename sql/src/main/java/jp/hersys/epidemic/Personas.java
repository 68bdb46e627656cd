package jp.hersys.epidemic;

import java.util.List;
import jp.hersys.epidemic.Persona.Duty;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// The staff of the demonstration: all invented, the same in demo and tests, without passwords.
public final class Personas {

    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final LocalGovernmentCode NIIGATA = new LocalGovernmentCode("150002");

    /// Clerk of Ishikawa.
    public static final Persona SATO = new Persona(
            "sato",
            "佐藤 恵",
            "Megumi Sato",
            Duty.CLERK,
            ISHIKAWA,
            "Takes in Ishikawa's list every evening at seven and asks the health centres about every odd row.");

    /// Press officer of Ishikawa.
    public static final Persona NAKAMURA = new Persona(
            "nakamura",
            "中村 健一",
            "Kenichi Nakamura",
            Duty.PRESS_OFFICER,
            ISHIKAWA,
            "Faces the press at half past seven and releases no figure whose difference from yesterday he cannot explain.");

    /// Clerk of Niigata.
    public static final Persona WATANABE = new Persona(
            "watanabe",
            "渡辺 由美",
            "Yumi Watanabe",
            Duty.CLERK,
            NIIGATA,
            "Sends Niigata's list as CSV and withdraws a number when a person turns out to have been counted twice.");

    /// Coordination desk.
    public static final Persona KATO = new Persona(
            "kato",
            "加藤 誠",
            "Makoto Kato",
            Duty.COORDINATION_DESK,
            LocalGovernmentCode.NATION,
            "Watches which prefectures have not delivered by midnight and telephones them before the ministry does.");

    /// Reader at the ministry.
    public static final Persona YAMADA = new Persona(
            "yamada",
            "山田 彩",
            "Aya Yamada",
            Duty.MINISTRY_READER,
            LocalGovernmentCode.NATION,
            "Reads the nation's figures each morning and wants to know which of them were different yesterday.");

    private Personas() {}

    /// All of them.
    public static List<Persona> all() {
        return List.of(SATO, NAKAMURA, WATANABE, KATO, YAMADA);
    }
}
