package jp.hersys.reports;

import java.util.function.Consumer;

/// The cases that an edition counts otherwise than the one before, one after the other: there may be more of them than
/// the memory holds.
@FunctionalInterface
public interface ChangedCases {

    /// Hands each to `taker`, in the order of publishers and numbers.
    void each(Consumer<ChangedCase> taker);
}
