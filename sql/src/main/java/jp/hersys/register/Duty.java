package jp.hersys.register;

/// What a person may do; each duty includes the ones before it.
public enum Duty {
    /// 閲覧のみ: looks.
    READER,
    /// 利用者: also takes files in.
    CLERK,
    /// 公表担当: also publishes.
    PRESS
}
