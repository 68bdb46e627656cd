package jp.hersys.reports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/// Puts the keys of every dictionary of a PDF in alphabetical order: the PDF library keeps some of them by their
/// place in memory, and the order in which objects are written follows theirs.
final class SortedKeys {
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Not by recursion: the pages of a long paper are a long chain.
    private final ArrayDeque<COSBase> waiting = new ArrayDeque<>();

    private SortedKeys() {}

    static void in(COSDocument document) {
        var keys = new SortedKeys();
        keys.add(document.getTrailer());
        while (!keys.waiting.isEmpty()) keys.sort(keys.waiting.pop());
    }

    private void add(@Nullable COSBase base) {
        if (base != null && seen.add(base)) waiting.push(base);
    }

    private void sort(COSBase base) {
        switch (base) {
            case COSObject reference -> add(reference.getObject());
            case COSArray array -> array.toList().forEach(this::add);
            case COSDictionary dictionary -> sortKeys(dictionary);
            default -> {}
        }
    }

    private void sortKeys(COSDictionary dictionary) {
        var keys = new ArrayList<>(dictionary.keySet());
        keys.sort(null);
        for (var key : keys) {
            var value = dictionary.getItem(key);
            if (value == null) continue;
            dictionary.removeItem(key);
            dictionary.setItem(key, value);
            add(value);
        }
    }
}
