package jp.hersys.capture.persons;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import jp.hersys.persons.Candidate;

/// Two records item by item; what differs bears a sign and a word.
final class SideBySide extends Div {

    private static final long serialVersionUID = 1;

    private final NativeTable table = new NativeTable();

    SideBySide(Candidate here, Candidate there, PersonWords words) {
        addClassName("side-by-side");
        var head = table.getHead().addRow();
        for (var title : new String[] {"same.item", "same.here", "same.there", "same.compared"}) {
            head.add(header(getTranslation(title), "col"));
        }
        var one = here.who();
        var other = there.who();
        row("person.name", one.nameKanji(), other.nameKanji());
        row("person.kana", one.nameKana(), other.nameKana());
        row("person.latin", one.nameLatin(), other.nameLatin());
        row("person.sex", words.label("sexes", one.sexCode()), words.label("sexes", other.sexCode()));
        row("person.birth-date", words.born(one.birthDate(), this), words.born(other.birthDate(), this));
        row("person.location", words.location(here.whereabouts()), words.location(there.whereabouts()));
        row("person.address", words.address(here.whereabouts()), words.address(there.whereabouts()));
        row("person.phone", words.phones(here.whereabouts()), words.phones(there.whereabouts()));
        row("persons.last-notified", words.day(one.lastNotified()), words.day(other.lastNotified()));
        add(table);
    }

    private void row(String label, String one, String other) {
        if (one.isEmpty() && other.isEmpty()) {
            return;
        }
        var row = table.getBody().addRow();
        boolean differs = !one.equals(other);
        var compared = new NativeTableCell(new Span(getTranslation(differs ? "same.differs" : "same.equal")));
        row.add(header(getTranslation(label), "row"), cell(one), cell(other), compared);
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
