package jp.hersys.accounts;

/// How a try to sign in ended.
public enum SignInOutcome {
    /// Signed in without a second factor, which only accounts of the demo may.
    PASSWORD_ONLY(true),
    /// Signed in by password and code.
    CODE(true),
    /// Signed in by password and a recovery code.
    RECOVERY_CODE(true),
    /// Chose a password and a second factor by a one-time link.
    LINK(true),
    /// Wrong password, or an account that is closed.
    WRONG_PASSWORD(false),
    /// Right password, wrong code or one that was used before.
    WRONG_CODE(false);

    private final boolean success;

    SignInOutcome(boolean success) {
        this.success = success;
    }

    /// Whether the person was let in.
    public boolean isSuccess() {
        return success;
    }
}
