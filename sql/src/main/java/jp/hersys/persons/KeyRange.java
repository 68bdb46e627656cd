package jp.hersys.persons;

/// The keys that have a common beginning, as two bounds: `key >= from and key < below`.
///
/// The bounds hold in the order of code points, which is the order of PostgreSQL's collation `"C"` in UTF-8
/// (and not that of [String#compareTo]). Both comparisons are leakproof, so under row security an index
/// answers them; `LIKE` is not, and would read every row.
///
/// @param kind  of the keys
/// @param from  the beginning itself, inclusive
/// @param below the first text beyond, exclusive
public record KeyRange(NameKind kind, String from, String below) {

    /// The last code point there is. It is no character, so no key has it.
    static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /// Its kind only: a bound tells the name, and names are not for logs.
    @Override
    public String toString() {
        return "KeyRange[" + kind + "]";
    }
}
