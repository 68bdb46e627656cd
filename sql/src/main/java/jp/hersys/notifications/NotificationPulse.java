package jp.hersys.notifications;

/// Whether something happened, without telling what.
///
/// @param waiting  how many wait for the organisation as a health centre (提出済, 差戻し)
/// @param returned how many of its own notifications were returned to the organisation
/// @param mark     equal as long as nothing came, was decided, or was related to the organisation
public record NotificationPulse(long waiting, long returned, String mark) {

    /// Nothing ever happens to who works for no organisation.
    public static final NotificationPulse NONE = new NotificationPulse(0, 0, "");
}
