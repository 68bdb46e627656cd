package jp.hersys.capture.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// Two records item by item; what differs bears a sign and a word.
public final class SideBySide extends Div {

    private static final long serialVersionUID = 1;

    private final NativeTable table = new NativeTable();

    /// A table without rows.
    ///
    /// @param here  names the one
    /// @param there names the other
    public SideBySide(String here, String there) {
        addClassName("side-by-side");
        add(table);
        var head = table.getHead().addRow();
        for (var title : List.of(getTranslation("same.item"), here, there, getTranslation("same.compared"))) {
            head.add(header(title, "col"));
        }
    }

    /// What both say of an item; an empty text is shown as not answered.
    public void row(String label, String one, String other) {
        var row = table.getBody().addRow();
        boolean differs = !one.equals(other);
        var compared = new NativeTableCell(new Span(getTranslation(differs ? "same.differs" : "same.equal")));
        row.add(header(label, "row"), cell(one), cell(other), compared);
        if (differs) {
            row.addClassName("differs");
        }
    }

    private NativeTableCell cell(String text) {
        return new NativeTableCell(text.isEmpty() ? getTranslation("notification.not-answered") : text);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
