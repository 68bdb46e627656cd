package jp.hersys.jurisdictions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Which municipality and town a Japanese postal code names; `masters/README.md` tells the source.
///
/// The table is one array of bytes, 3.1 MB of heap, that is unpacked at the first question and searched by
/// halves; there is no object for a line. Safe to ask from several threads.
///
/// Not known are the codes that the Post gives to single large receivers (個別番号); they are answered with
/// nothing, like a code that does not exist.
public final class PostalCodes {

    private static final String FILE = "masters/postal_codes.tsv.gz";
    private static final Pattern SEVEN_DIGITS = Pattern.compile("〒?[0-9]{7}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}−ー]");

    private PostalCodes() {}

    /// The seven digits of a typed postal code; full-width digits, blanks, hyphens of every kind and 〒 are
    /// taken. Nothing where it is no postal code.
    public static Optional<String> digits(String typed) {
        var plain = SEPARATORS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        return SEVEN_DIGITS.matcher(plain).matches()
                ? Optional.of(plain.substring(plain.length() - 7))
                : Optional.empty();
    }

    /// Where a typed postal code lies: usually one municipality, several where it crosses a border (134
    /// codes), none where the code is not known or is no postal code.
    public static List<PostalPlace> find(String typed) {
        return digits(typed).map(PostalCodes::places).orElse(List.of());
    }

    /// All lines of the table, in their order, as the file has them.
    static Stream<String> lines() {
        return new String(Table.BYTES, StandardCharsets.UTF_8).lines();
    }

    private static List<PostalPlace> places(String code) {
        var places = placesOf(code);
        // Of a high building the table has the first five digits, to which the Post adds two for the floor.
        return places.isEmpty() ? placesOf(code.substring(0, 5)) : places;
    }

    private static List<PostalPlace> placesOf(String code) {
        var key = (code + "\t").getBytes(StandardCharsets.US_ASCII);
        var places = new ArrayList<PostalPlace>();
        for (int line = firstLineFrom(key); startsWith(line, key); line = nextLine(line)) {
            places.add(place(line + key.length));
        }
        return List.copyOf(places);
    }

    private static PostalPlace place(int from) {
        int end = nextLine(from) - 1;
        var fields = new String(Table.BYTES, from, end - from, StandardCharsets.UTF_8).split("\t", -1);
        var towns =
                Arrays.stream(fields).skip(1).filter(town -> !town.isEmpty()).toList();
        return new PostalPlace(new LocalGovernmentCode(fields[0]), towns);
    }

    /// The place of the first line that is not less than `key`, in the order of bytes.
    private static int firstLineFrom(byte[] key) {
        int low = 0;
        int high = Table.BYTES.length;
        while (low < high) {
            int line = beginOfLine((low + high) >>> 1, low);
            if (isLess(line, key)) {
                low = nextLine(line);
            } else {
                high = line;
            }
        }
        return low;
    }

    private static int beginOfLine(int within, int lowest) {
        int line = within;
        while (line > lowest && Table.BYTES[line - 1] != '\n') {
            line--;
        }
        return line;
    }

    private static int nextLine(int line) {
        int next = line;
        while (Table.BYTES[next] != '\n') {
            next++;
        }
        return next + 1;
    }

    private static boolean isLess(int line, byte[] key) {
        return Arrays.compareUnsigned(
                        Table.BYTES, line, Math.min(line + key.length, Table.BYTES.length), key, 0, key.length)
                < 0;
    }

    private static boolean startsWith(int line, byte[] key) {
        return line + key.length <= Table.BYTES.length
                && Arrays.equals(Table.BYTES, line, line + key.length, key, 0, key.length);
    }

    /// Unpacked when the first postal code is asked for.
    private static final class Table {

        static final byte[] BYTES = read();

        private static byte[] read() {
            try (var file = PostalCodes.class.getClassLoader().getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException(
                            "The file " + FILE + " was expected on the class path, but was not found.");
                }
                return new GZIPInputStream(file).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + FILE + " was expected to be readable, but is not.", e);
            }
        }
    }
}
