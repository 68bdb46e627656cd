package jp.hersys.capture.persons;

import com.vaadin.flow.component.html.Div;
import jp.hersys.capture.frame.SideBySide;
import jp.hersys.persons.Candidate;

/// Two records of persons item by item.
final class BothPersons extends Div {

    private static final long serialVersionUID = 1;

    BothPersons(Candidate here, Candidate there, PersonWords words) {
        var both = new SideBySide(getTranslation("same.here"), getTranslation("same.there"));
        add(both);
        var one = here.who();
        var other = there.who();
        item(both, "person.name", one.nameKanji(), other.nameKanji());
        item(both, "person.kana", one.nameKana(), other.nameKana());
        item(both, "person.latin", one.nameLatin(), other.nameLatin());
        item(both, "person.sex", words.label("sexes", one.sexCode()), words.label("sexes", other.sexCode()));
        item(both, "person.birth-date", words.born(one.birthDate(), this), words.born(other.birthDate(), this));
        item(both, "person.location", words.location(here.whereabouts()), words.location(there.whereabouts()));
        item(both, "person.address", words.address(here.whereabouts()), words.address(there.whereabouts()));
        item(both, "person.phone", words.phones(here.whereabouts()), words.phones(there.whereabouts()));
        item(both, "persons.last-notified", words.day(one.lastNotified()), words.day(other.lastNotified()));
    }

    /// Of an item that neither answers nothing is shown.
    private void item(SideBySide both, String label, String one, String other) {
        if (!one.isEmpty() || !other.isEmpty()) {
            both.row(getTranslation(label), one, other);
        }
    }
}
