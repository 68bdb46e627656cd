package jp.hersys.capture.notifications;

import com.vaadin.flow.component.Component;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Spoken;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Form;

/// What a notification says, in the words of its reader: codes become labels, days get their weekday.
record NotificationWords(Form form, AreaNames names, Spoken spoken) {

    private static final int POSTAL_AREA = 3;
    private static final int POSTAL_CODE = 7;

    /// A state as sign, word and colour.
    Badge state(String code) {
        return new Badge(tone(code), label("notification-states", code));
    }

    /// How a state feels.
    static Tone tone(String code) {
        return switch (code) {
            case "C", "T" -> Tone.GOOD;
            case "S" -> Tone.RUNNING;
            case "W", "M" -> Tone.BAD;
            default -> Tone.ATTENTION;
        };
    }

    /// The label of a code, the code itself where the list has no such one.
    String label(String list, String code) {
        return form.codes()
                .find(list, code)
                .map(found -> found.label(spoken.locale()))
                .orElse(code);
    }

    /// The label of the item at a path.
    String label(String path) {
        return form.label(path, spoken.locale());
    }

    /// What is answered at a path: a text that cannot be read stays as it was typed.
    String answer(String path, String text) {
        var item = form.item(path).orElse(null);
        if (item == null || text.isEmpty()) {
            return text;
        }
        return switch (item.type()) {
            case DAY -> day(text);
            case CODE, CODES -> codes(item.list(), text);
            case MUNICIPALITY, AREA ->
                LocalGovernmentCode.isValid(text) ? names.name(new LocalGovernmentCode(text), spoken.locale()) : text;
            case POSTAL_CODE ->
                text.length() == POSTAL_CODE
                        ? "〒" + text.substring(0, POSTAL_AREA) + "-" + text.substring(POSTAL_AREA)
                        : text;
            case TEXT, KANA, NUMBER, PHONE, DERIVED -> text;
        };
    }

    /// Where the person lives, and whether that lies in the area of the publisher that received it (管内・管外).
    String residence(FiledNotification filed, Component speaker) {
        var code = filed.notification().residenceMunicipality();
        return LocalGovernmentCode.isValid(code)
                ? speaker.getTranslation(
                        livesOutside(filed) ? "residence.of.outside" : "residence.of.within",
                        names.name(new LocalGovernmentCode(code), spoken.locale()))
                : speaker.getTranslation("residence.unknown");
    }

    /// Whether the person is known to live outside the area of the publisher that received it (管外).
    boolean livesOutside(FiledNotification filed) {
        var code = filed.notification().residenceMunicipality();
        return LocalGovernmentCode.isValid(code)
                && !Areas.shipped().contain(filed.publisherCode(), new LocalGovernmentCode(code));
    }

    /// What follows from other answers at a derived item: the age, why it is notified.
    String derived(String path, FiledNotification filed) {
        var notification = filed.notification();
        if (path.equals("reasons")) {
            return codes("notification-reasons", String.join(" ", notification.reasons()));
        }
        var age = notification.age();
        if (!path.equals("age") || age == null) {
            return "";
        }
        boolean baby = age.years() == 0;
        var number = spoken.number(baby ? age.months() : age.years());
        if (spoken.isJapanese()) {
            return number + (baby ? "か月" : "歳");
        }
        return number + (baby ? " months" : " years");
    }

    /// Who did something, as the register names them.
    static String who(String label) {
        return label.substring(label.indexOf(':') + 1);
    }

    private String codes(String list, String text) {
        return text.isEmpty()
                ? ""
                : Arrays.stream(text.split(" ", -1))
                        .map(code -> label(list, code))
                        .collect(Collectors.joining(spoken.isJapanese() ? "、" : ", "));
    }

    private String day(String text) {
        try {
            return spoken.day(LocalDate.parse(text));
        } catch (DateTimeException asTyped) {
            return text;
        }
    }
}
