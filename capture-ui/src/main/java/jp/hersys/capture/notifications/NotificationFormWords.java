package jp.hersys.capture.notifications;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.notifications.AnswerType;
import jp.hersys.notifications.AskedItem;
import jp.hersys.notifications.Notification;

/// What the form says beside its fields: what it understood, and what follows.
record NotificationFormWords(NotificationFormParts parts, Messages messages, Locale locale) {

    private static final DateTimeFormatter IN_ERA = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);

    /// What was understood of an answer, where that is not what was typed; empty otherwise.
    String understood(AskedItem asked, Notification notification) {
        var path = asked.path().toString();
        if (asked.item().type() != AnswerType.DAY) {
            return "";
        }
        var day = notification.day(path);
        return day == null ? "" : path.equals("birth-date") ? birth(day, notification) : day(day);
    }

    /// What follows from other answers: the age, the categories under which somebody falls.
    String derived(AskedItem asked, Notification notification) {
        if (asked.item().name().equals("age")) {
            var age = notification.age();
            return age == null ? messages.getTranslation("notify.derived.none", locale) : spoken().age(age);
        }
        var codes = parts.form().codes();
        var reasons = notification.reasons().stream()
                .map(code ->
                        codes.find("notification-reasons", code).orElseThrow().label(locale))
                .collect(Collectors.joining(messages.getTranslation("notify.between", locale)));
        return reasons.isEmpty() ? messages.getTranslation("notify.derived.none", locale) : reasons;
    }

    /// The name of a version of the form.
    String version(Notification notification) {
        return label("form-versions", notification.formVersion().code());
    }

    /// The label of a code.
    String label(String list, String code) {
        return spoken().label(parts.form().codes(), list, code);
    }

    /// The heading of a section: 当該者.
    String section(String code) {
        return label("form-sections", code);
    }

    /// What a postal code gives: 石川県金沢市広坂.
    String place(PostalFill place) {
        return parts.areaName(place.municipality()) + place.town();
    }

    private String birth(LocalDate day, Notification notification) {
        var age = notification.age();
        return age == null ? day(day) : day(day) + " " + spoken().age(age);
    }

    private String day(LocalDate day) {
        try {
            return spoken().isJapanese() ? day + "（" + IN_ERA.format(JapaneseDate.from(day)) + "）" : spoken().day(day);
        } catch (DateTimeException beforeTheCalendar) {
            return spoken().day(day);
        }
    }

    private Spoken spoken() {
        return new Spoken(locale);
    }
}
