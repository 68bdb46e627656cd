package jp.hersys.commands;

/// What was given to a command was not taken. The message is the sentence for the person; the command ends with 2.
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param key       of `commands_ja.properties`
    /// @param arguments for its places
    public NotTaken(String key, Object... arguments) {
        super(Words.say(key, arguments));
    }
}
