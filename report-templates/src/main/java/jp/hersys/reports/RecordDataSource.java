package jp.hersys.reports;

import java.lang.reflect.Method;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/// The rows of a template: one record a row, a field is the component (or derived text) of its name. `cells.3` is the
/// fourth element of
/// the list `cells`; a list of records is the data source of a subreport.
final class RecordDataSource implements JRDataSource {
    /// The PDF library cannot set a variant by its selector and would print a box after the character.
    private static final Pattern VARIATIONS = Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

    private final Iterator<? extends Record> rows;

    /// Looked up once each: a long paper asks a hundred thousand times.
    private final Map<String, Method> components = new HashMap<>();

    private final BitSet characters = new BitSet();
    private @Nullable Record row;

    RecordDataSource(List<? extends Record> rows) {
        this(rows.iterator());
    }

    /// All rows are of one class.
    RecordDataSource(Iterator<? extends Record> rows) {
        this.rows = rows;
    }

    /// The characters of all texts that were handed out until now.
    BitSet characters() {
        return characters;
    }

    @Override
    public boolean next() {
        row = rows.hasNext() ? rows.next() : null;
        return row != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) throws JRException {
        var path = field.getName().split("\\.", 2);
        var value = component(path[0]);
        if (path.length == 2 && value instanceof List<?> list) return list.get(Integer.parseInt(path[1]));
        if (value instanceof List<?> list && field.getValueClass() == JRDataSource.class) return rows(list);
        return value instanceof String text ? printable(text) : value;
    }

    private String printable(String text) {
        var printable = VARIATIONS.matcher(text).replaceAll("");
        printable.codePoints().forEach(characters::set);
        return printable;
    }

    /// Null for an empty list, by which a template leaves the part out with its heading.
    private static @Nullable JRDataSource rows(List<?> list) {
        return list.isEmpty()
                ? null
                : new RecordDataSource(list.stream().map(Record.class::cast).toList());
    }

    private @Nullable Object component(String name) throws JRException {
        if (row == null) throw new JRException("A field is read after next(); found no row for '" + name + "'.");
        var component = components.get(name);
        if (component == null) component = find(name, row.getClass());
        try {
            return component.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new JRException("The component '" + name + "' of " + row.getClass() + " cannot be read.", e);
        }
    }

    private Method find(String name, Class<?> type) throws JRException {
        try {
            var found = type.getDeclaredMethod(name);
            components.put(name, found);
            return found;
        } catch (NoSuchMethodException e) {
            throw new JRException("A template names a component of " + type + "; found '" + name + "'.", e);
        }
    }
}
