package jp.hersys.register;

/// The key of a `T` inside the register: never shown in an address, never mixed up with the key of something else.
///
/// @param <T>   what it is the key of
/// @param value the `bigint` of the table
@SuppressWarnings("UnusedTypeParameter") // it is there for the compiler alone
public record Id<T>(long value) {

    /// The bare number, for sentences such as "import 17".
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
