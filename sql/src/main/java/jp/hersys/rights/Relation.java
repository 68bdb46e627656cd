package jp.hersys.rights;

/// How an organisation stands to an episode (症例).
public enum Relation {
    /// 管轄: the episode is counted within the organisation's area; it follows from that and is kept nowhere.
    JURISDICTION,
    /// 受理・担当保健所: received the notification or has the care.
    OWN,
    /// 関係保健所.
    RELATED,
    /// 届出・診療医療機関.
    TREATING,
    /// 入院医療機関.
    ADMITTED,
    /// 検体を受けた検査機関.
    SAMPLED,
    /// 健康観察の受託機関.
    CONTRACTED,
    /// 宿泊療養施設.
    STAYING,
    /// 登録した陽性者登録センター.
    REGISTERED,
    /// 緊急閲覧: with a typed reason, for an hour, reviewed afterwards.
    EMERGENCY,
    /// 本人.
    SELF
}
