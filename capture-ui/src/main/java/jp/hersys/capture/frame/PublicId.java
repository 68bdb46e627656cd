package jp.hersys.capture.frame;

import java.util.Optional;
import java.util.UUID;

/// What stands in an address for a record.
public final class PublicId {

    private PublicId() {}

    /// The id that a text names; none where it names none, which is told like an id that is nobody's.
    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
