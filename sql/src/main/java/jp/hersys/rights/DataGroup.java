package jp.hersys.rights;

/// Facts that are seen or hidden together (閲覧範囲).
public enum DataGroup {
    /// 氏名・生年月日・性別: who somebody is.
    IDENTITY,
    /// 住所・所在地・電話番号: how somebody is reached; hidden further when the person is protected.
    WHEREABOUTS,
    /// 発生届, without what names the person: read alone, it is pseudonymous.
    NOTIFICATION,
    /// 検査.
    TEST,
    /// 療養状況・重症度・転帰.
    CARE,
    /// 積極的疫学調査・行動歴.
    INVESTIGATION,
    /// 濃厚接触者.
    CONTACT,
    /// 健康観察.
    HEALTH,
    /// 統計・公表: lists, editions, what is imported. Of a publisher, not of a person.
    STATISTICS,
    /// 利用者・機関. Of a body, not of a person.
    ACCOUNTS;

    /// Whether facts of this group hang on a person's record.
    public boolean isOfPersons() {
        return this != STATISTICS && this != ACCOUNTS;
    }
}
