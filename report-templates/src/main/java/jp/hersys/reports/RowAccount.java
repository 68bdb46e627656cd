package jp.hersys.reports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The account of an edition's rows: received = counted + excluded, each exclusion with its reason.
/// A set of figures whose account does not balance is not printed at all.
///
/// @param excluded reason code to number of reports, in the order of printing; words are `reason.*` of the messages
public record RowAccount(long received, long counted, Map<String, Long> excluded) {
    public RowAccount {
        excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
        var sum =
                counted + excluded.values().stream().mapToLong(Long::longValue).sum();
        if (received != sum)
            throw new IllegalArgumentException(
                    "Received reports equal counted plus excluded ones; found %s received, %s counted and %s excluded."
                            .formatted(received, counted, excluded));
    }

    long excludedInAll() {
        return received - counted;
    }
}
