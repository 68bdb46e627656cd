package jp.hersys.audit;

/// Somebody tried what lies outside their duty or scope. Says nothing of what is there.
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Says nothing of what was asked for.
    public NotAllowed() {
        super("This is not allowed for this account.");
    }
}
