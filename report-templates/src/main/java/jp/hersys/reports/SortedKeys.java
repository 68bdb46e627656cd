package jp.hersys.reports;

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

    private SortedKeys() {}

    static void in(COSDocument document) {
        new SortedKeys().sort(document.getTrailer());
    }

    private void sort(COSBase base) {
        if (!seen.add(base)) return;
        switch (base) {
            case COSObject reference -> {
                var object = reference.getObject();
                if (object != null) sort(object);
            }
            case COSArray array -> array.toList().forEach(this::sortElement);
            case COSDictionary dictionary -> sortKeys(dictionary);
            default -> {}
        }
    }

    private void sortElement(@Nullable COSBase element) {
        if (element != null) sort(element);
    }

    private void sortKeys(COSDictionary dictionary) {
        var keys = new ArrayList<>(dictionary.keySet());
        keys.sort(null);
        for (var key : keys) {
            var value = dictionary.getItem(key);
            if (value == null) continue;
            dictionary.removeItem(key);
            dictionary.setItem(key, value);
            sort(value);
        }
    }
}
