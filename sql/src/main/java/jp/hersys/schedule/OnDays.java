package jp.hersys.schedule;

/// On which days a publisher publishes.
public enum OnDays {
    /// 毎日.
    EVERY_DAY,
    /// 開庁日, see {@link jp.hersys.calendar.WorkingDays}.
    WORKING_DAYS,
    /// 曜日: the days of the week that are named, holidays included.
    WEEKDAYS
}
