package jp.hersys.profiles;

import java.io.Closeable;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.hersys.intake.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// The objects that lie in one array of a JSON file, in their order, with the lines of their opening braces.
final class JsonObjects implements Closeable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(CsvLines.LONGEST_RECORD)
                    .maxNestingDepth(50)
                    .build())
            .build();

    private final JsonParser parser;
    private final String rows;
    private boolean begun;
    private boolean ended;

    JsonObjects(Reader characters, String rows) {
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), characters);
        this.rows = rows;
    }

    /// One object.
    ///
    /// @param line   1-based line of its opening brace
    /// @param values property → text as written; null for `null`
    /// @param nested the first property that holds an object or a list, null where none does
    record Row(
            long line,
            Map<String, @Nullable String> values,
            @Nullable String nested) {}

    /// The next object, null at the end of the file, which is read to its last brace so that a cut shows.
    @Nullable
    Row next() throws WholeRefusal {
        try {
            if (!begun) {
                begun = true;
                findRows();
            }
            if (ended) {
                return null;
            }
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                return row();
            }
            if (token != JsonToken.END_ARRAY) {
                throw noRows();
            }
            ended = true;
            readToEnd();
            return null;
        } catch (JacksonIOException unreadable) {
            throw new UncheckedIOException(unreadable.getCause());
        } catch (StreamConstraintsException tooLong) {
            throw new WholeRefusal(Finding.refuse("file.record-too-long", "", null, line(tooLong)));
        } catch (JacksonException broken) {
            throw new WholeRefusal(Finding.refuse("file.json-broken", "", null, line(broken)));
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    private void findRows() throws WholeRefusal {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw noRows();
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = rows.equals(parser.currentName());
            var value = parser.nextToken();
            if (found) {
                if (value != JsonToken.START_ARRAY) {
                    throw noRows();
                }
                return;
            }
            parser.skipChildren();
        }
        throw noRows();
    }

    private Row row() {
        long line = parser.currentTokenLocation().getLineNr();
        var values = new LinkedHashMap<String, @Nullable String>();
        @Nullable String nested = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                parser.skipChildren();
                nested = nested == null ? name : nested;
            } else {
                values.put(name, value == JsonToken.VALUE_NULL ? null : parser.getString());
            }
        }
        return new Row(line, values, nested);
    }

    private void readToEnd() {
        var token = parser.nextToken();
        while (token != null) {
            token = parser.nextToken();
        }
    }

    private WholeRefusal noRows() {
        return new WholeRefusal(Finding.refuse("file.json-no-rows", rows, null));
    }

    private String line(JacksonException broken) {
        var location = broken.getLocation() == null ? parser.currentLocation() : broken.getLocation();
        return Integer.toString(Math.max(location.getLineNr(), 1));
    }
}
