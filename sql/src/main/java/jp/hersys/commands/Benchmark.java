package jp.hersys.commands;

import java.nio.file.Path;

/// Something that can be measured with `hersys bench`; found by {@link java.util.ServiceLoader}. The side to compare
/// with is measured in the same run, in turns.
public interface Benchmark {

    /// What it is called on the command line.
    String name();

    /// The least heap that it needs, in MiB: that of a command where it does not say more.
    default long heap() {
        return 0;
    }

    /// Measures.
    ///
    /// @param folder an empty folder that is deleted afterwards
    /// @throws Exception when measuring itself fails
    void run(Path folder, BenchReport report) throws Exception;
}
