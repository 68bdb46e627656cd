package jp.hersys.epidemic;

import java.util.List;
import jp.hersys.epidemic.Persona.Duty;
import jp.hersys.jurisdictions.LocalGovernmentCode;

/// The staff of the demonstration: all invented, the same in demo and tests, without passwords.
public final class Personas {

    private static final LocalGovernmentCode ISHIKAWA = new LocalGovernmentCode("170003");
    private static final LocalGovernmentCode KANAZAWA = new LocalGovernmentCode("172014");
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

    /// Doctor at a clinic.
    public static final Persona MORI = new Persona(
            "mori",
            "森 直子",
            "Naoko Mori",
            Duty.CLERK,
            KANAZAWA,
            "Notifies between two patients and has no time for a field that the system could fill by itself.",
            Workplace.HIGASHI_CLINIC);

    /// Doctor at the clinic next door.
    public static final Persona ONO = new Persona(
            "ono",
            "小野 隆",
            "Takashi Ono",
            Duty.CLERK,
            KANAZAWA,
            "Would like to know who else in the street is ill and is told nothing.",
            Workplace.NISHI_CLINIC);

    /// Public health nurse of a city's health centre.
    public static final Persona HAYASHI = new Persona(
            "hayashi",
            "林 真理",
            "Mari Hayashi",
            Duty.CLERK,
            KANAZAWA,
            "Confirms what came in overnight before the telephones start to ring at half past eight.",
            Workplace.KANAZAWA);

    /// Public health nurse of the prefecture's health centre next to it.
    public static final Persona MATSUI = new Persona(
            "matsui",
            "松井 光",
            "Hikaru Matsui",
            Duty.CLERK,
            ISHIKAWA,
            "Sees a case of the city as soon as somebody there relates her health centre to it.",
            Workplace.ISHIKAWA_CENTRAL);

    /// Who looks for beds.
    public static final Persona NISHIDA = new Persona(
            "nishida",
            "西田 豊",
            "Yutaka Nishida",
            Duty.COORDINATION_DESK,
            ISHIKAWA,
            "Finds a bed for whoever gets worse in the night, anywhere in the prefecture.",
            Workplace.COORDINATION);

    private Personas() {}

    /// All of them.
    public static List<Persona> all() {
        return List.of(SATO, NAKAMURA, WATANABE, KATO, YAMADA, MORI, ONO, HAYASHI, MATSUI, NISHIDA);
    }
}
