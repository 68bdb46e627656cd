package jp.hersys.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import jp.hersys.epidemic.LineListCsv;
import jp.hersys.epidemic.LineListJson;
import jp.hersys.epidemic.ListLine;
import jp.hersys.epidemic.ListSequence;
import jp.hersys.epidemic.PrefectureLists;
import jp.hersys.epidemic.PublishedList;
import jp.hersys.imports.Import;

/// Seeded sequences of full lists made from Ishikawa's, the bytes in which they are sent, and what their words must
/// come out as. The words are folded here a second time, on purpose without the reader's tables.
final class SeededLists {

    static final int LISTS = 30;

    /// 19:00 in Japan on 2021-06-21; the thirtieth list is that of the base list's own day.
    static final Instant FIRST = Instant.parse("2021-06-21T10:00:00Z");

    private static final List<ListLine> BASE = LineListJson.read(PrefectureLists.ishikawa());
    private static final Charset CP932 = Charset.forName("windows-31j");

    private SeededLists() {}

    /// The seed of `-Dhersys.seed`, with `-Dhersys.long=true` four more.
    static List<Long> seeds() {
        long first = Long.getLong("hersys.seed", 1);
        return LongStream.range(first, first + (isLong() ? 5 : 1)).boxed().toList();
    }

    static boolean isLong() {
        return Boolean.getBoolean("hersys.long");
    }

    static ListSequence sequence(long seed) {
        return ListSequence.of(seed, BASE, LISTS, FIRST);
    }

    /// Takes a list in as of a moment; every third one as JSON, every third one in the encoding of Japanese Windows.
    static Import take(Pipeline pipeline, PublishedList list, int form, Instant knownAt) {
        var name = form % 3 == 0 ? "list.json" : "list.csv";
        return pipeline.take(new ByteArrayInputStream(bytes(list, form)), name, Pipeline.ISHIKAWA, knownAt);
    }

    private static byte[] bytes(PublishedList list, int form) {
        var out = new ByteArrayOutputStream();
        var rows = list.rows().iterator();
        try {
            switch (form % 3) {
                case 0 -> LineListJson.write(rows, list.at(), Pipeline.ISHIKAWA, "石川県", out);
                case 1 -> LineListCsv.write(rows, Pipeline.ISHIKAWA, "石川県", out, StandardCharsets.UTF_8);
                default -> LineListCsv.write(rows, Pipeline.ISHIKAWA, "石川県", out, CP932);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Counts by words as counts by labels.
    static Map<String, Long> folded(Map<String, Integer> byWord, UnaryOperator<String> label) {
        var sums = new HashMap<String, Long>();
        byWord.forEach((word, n) -> sums.merge(label.apply(word), n.longValue(), Long::sum));
        return sums;
    }

    static String ageLabel(String word) {
        var plain = Normalizer.normalize(word, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (plain.equals("非公表")) {
            return "非公表・不明";
        }
        int years = Integer.parseInt(plain.replaceAll("[^0-9].*", ""));
        if (plain.endsWith("未満")) {
            return "10歳未満";
        }
        return years >= 90 ? "90歳以上" : years + "代";
    }

    static String sexLabel(String word) {
        return switch (word.charAt(0)) {
            case '男' -> "男";
            case '女' -> "女";
            default -> "不明・調査中";
        };
    }

    static String areaLabel(String word) {
        return word.startsWith("県内") ? "石川県内（市区町村名なし）" : word;
    }
}
