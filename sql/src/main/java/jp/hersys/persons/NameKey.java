package jp.hersys.persons;

/// What a name is found by: its spelling without what people write now this way, now that.
///
/// Two keys of one kind are equal when two people could have meant the same name. A key is for finding only
/// and is never shown; the name itself keeps its characters.
///
/// @param kind  from which spelling it comes
/// @param value folded spelling, at most [#LONGEST] code points (so that it fits into an index of
///              PostgreSQL), not empty
public record NameKey(NameKind kind, String value) {

    /// The longest key, in code points. Longer names are found by their first ones and told apart by eye.
    public static final int LONGEST = 128;

    public NameKey {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A key of a name has at least one character, but it was empty.");
        }
        value = cut(value);
    }

    private static String cut(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST));
    }

    /// All keys that begin as this one does, this one included.
    public KeyRange beginning() {
        return new KeyRange(kind, value, value + KeyRange.LAST);
    }

    /// Its kind only: a key tells the name, and names are not for logs.
    @Override
    public String toString() {
        return "NameKey[" + kind + "]";
    }
}
