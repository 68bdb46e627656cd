package jp.hersys.commands;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/// Prints one line a figure: name, value, unit, required, ok or short.
public final class BenchReport {

    private final PrintWriter out;
    private boolean allMet = true;

    BenchReport(PrintWriter out) {
        this.out = out;
    }

    /// A figure that nothing is required of.
    public void tell(String name, double value, String unit) {
        line(name, value, unit, "-", true);
    }

    /// A figure that must reach a value.
    public void atLeast(String name, double value, String unit, double required) {
        line(name, value, unit, ">=" + plain(required), value >= required);
    }

    /// A figure that must not pass a value.
    public void atMost(String name, double value, String unit, double required) {
        line(name, value, unit, "<=" + plain(required), value <= required);
    }

    /// Whether every figure was met.
    boolean allMet() {
        return allMet;
    }

    /// The middle of an odd number of measurements.
    public static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void line(String name, double value, String unit, String required, boolean met) {
        allMet &= met;
        out.println(String.join("\t", name, plain(value), unit, required, met ? "ok" : "short"));
        out.flush();
    }

    private static String plain(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
