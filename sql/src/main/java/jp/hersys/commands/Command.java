package jp.hersys.commands;

import java.util.concurrent.Callable;

/// A word of the command line. Found by {@link java.util.ServiceLoader}, so that each module brings its own; it starts
/// only what it needs. Its class bears picocli's `@Command` with the word as its name.
///
/// The call returns the exit code: 0 done, 1 a fault, 2 what was given was not taken.
public interface Command extends Callable<Integer> {}
