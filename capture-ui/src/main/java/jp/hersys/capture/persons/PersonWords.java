package jp.hersys.capture.persons;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.codelists.CodeLists;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.Age;
import jp.hersys.persons.Whereabouts;
import org.jspecify.annotations.Nullable;

/// What is known of a person, in the words of its reader: codes become labels, days get their weekday.
///
/// @param today by which ages are told
record PersonWords(CodeLists codes, AreaNames names, Spoken spoken, LocalDate today) {

    /// The label of a code, the code itself where the list has no such one; empty for none.
    String label(String list, @Nullable String code) {
        return spoken.label(codes, list, code);
    }

    /// A day with its weekday, empty for none.
    String day(@Nullable LocalDate day) {
        return day == null ? "" : spoken.day(day);
    }

    /// A birth date with the age.
    String born(@Nullable LocalDate birthDate, Component asked) {
        if (birthDate == null || birthDate.isAfter(today)) {
            return day(birthDate);
        }
        return asked.getTranslation("person.born", day(birthDate), spoken.age(Age.on(today, birthDate)));
    }

    /// Where the person is.
    String location(Whereabouts whereabouts) {
        return place(whereabouts.locationMunicipality(), whereabouts.locationLine());
    }

    /// Where the person lives, empty where that is where the person is.
    String address(Whereabouts whereabouts) {
        return place(whereabouts.addressMunicipality(), whereabouts.addressLine());
    }

    /// Telephones.
    String phones(Whereabouts whereabouts) {
        return Stream.of(whereabouts.locationPhone(), whereabouts.addressPhone())
                .filter(phone -> !phone.isEmpty())
                .distinct()
                .collect(Collectors.joining(spoken.isJapanese() ? "、" : ", "));
    }

    private String place(String municipality, String line) {
        var name = LocalGovernmentCode.isValid(municipality)
                ? names.name(new LocalGovernmentCode(municipality), spoken.locale())
                : municipality;
        return spoken.isJapanese() ? name + line : (line + " " + name).strip();
    }
}
