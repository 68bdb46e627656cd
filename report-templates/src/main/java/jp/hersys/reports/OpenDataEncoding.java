package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How the CSV files of an edition's open data are encoded: UTF-8 with BOM, or CP932 without, as many prefectures
/// publish. Every file passes through {@link #write}; nothing else decides an encoding.
public enum OpenDataEncoding {
    /// UTF-8 with BOM, which the spreadsheets of most readers need.
    UTF_8("UTF-8", StandardCharsets.UTF_8, true),
    /// CP932, the Shift_JIS of Windows, without BOM.
    WINDOWS_31J("windows-31j", Charset.forName("windows-31j"), false);

    private final String label;
    private final Charset charset;
    private final boolean marked;

    OpenDataEncoding(String label, Charset charset, boolean marked) {
        this.label = label;
        this.charset = charset;
        this.marked = marked;
    }

    /// What writes one CSV file as UTF-8 with BOM, as every face of this module does.
    @FunctionalInterface
    public interface Csv {
        /// Writes the file and leaves the stream open.
        void writeTo(OutputStream out) throws IOException;
    }

    /// The encoding of that name, as settings call it.
    ///
    /// @throws IllegalArgumentException when there is none
    public static OpenDataEncoding named(String name) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Open data are encoded as UTF-8 or windows-31j; found '%s'.".formatted(name)));
    }

    /// Its name, as settings and the list of fields call it.
    public String label() {
        return label;
    }

    /// With what to read the files back.
    public Charset charset() {
        return charset;
    }

    /// Whether its files begin with a byte order mark.
    boolean isMarked() {
        return marked;
    }

    /// Whether some characters cannot be written.
    public boolean isNarrow() {
        return this != UTF_8;
    }

    /// Writes a CSV file in this encoding; leaves the stream open. What cannot be written stands as 〓 and is named
    /// by {@link NotWritableFile}.
    public void write(Csv csv, OutputStream out) throws IOException {
        if (!isNarrow()) {
            csv.writeTo(out);
            return;
        }
        var narrow = new Windows31jCsv(out, place -> {});
        csv.writeTo(narrow);
        narrow.finish();
    }
}
