package jp.hersys.notifications;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A notification as it was typed. What is not answered or cannot be read is null or empty here, and stays in the
/// answers as it was typed.
///
/// @param formVersion the version of the form
/// @param answers     also those that this version does not ask: a change of version loses nothing
public record Notification(FormVersion formVersion, Answers answers) {

    /// Day on which it is reported (報告年月日).
    public @Nullable LocalDate reportedOn() {
        return day("reported-on");
    }

    /// Day of diagnosis, of a body the day on which it was examined (item 14).
    public @Nullable LocalDate diagnosedOn() {
        return day("diagnosed-on");
    }

    /// The day by which forms and rules are chosen: of diagnosis, else of report.
    public @Nullable LocalDate decidingDay() {
        var diagnosedOn = diagnosedOn();
        return diagnosedOn == null ? reportedOn() : diagnosedOn;
    }

    /// Whether somebody at low risk is notified, for whom V4 is meant.
    public boolean isLowRisk() {
        return "Y".equals(text("low-risk"));
    }

    /// Code of `notification-categories` (item 1).
    public String category() {
        return text("category");
    }

    /// Whether a body was examined.
    public boolean isBody() {
        return "04".equals(category()) || "05".equals(category());
    }

    /// Name as it is written (item 2).
    public String nameKanji() {
        return text("name-kanji");
    }

    /// Reading of the name in katakana (item 2).
    public String nameKana() {
        return text("name-kana");
    }

    /// Code of `sexes` (item 3).
    public String sex() {
        return text("sex");
    }

    /// Date of birth (item 4).
    public @Nullable LocalDate birthDate() {
        return day("birth-date");
    }

    /// Age on `day`, null where the date of birth is not known or after it.
    public @Nullable Age ageAt(LocalDate day) {
        var birthDate = birthDate();
        return birthDate == null || birthDate.isAfter(day) ? null : Age.on(day, birthDate);
    }

    /// Age at diagnosis (item 5), by the day of report where no day of diagnosis is known.
    public @Nullable Age age() {
        var day = decidingDay();
        return day == null ? null : ageAt(day);
    }

    /// Code of the municipality in which the person is now (item 8).
    public String locationMunicipality() {
        return text("location-municipality");
    }

    /// Code of the municipality of residence (item 7): where the person is, unless another one is told.
    public String residenceMunicipality() {
        var address = text("address-municipality");
        return address.isEmpty() ? locationMunicipality() : address;
    }

    /// Telephone numbers of the person, as typed: where the person is, then the residence.
    public List<String> phones() {
        return Stream.of(text("location-phone"), text("address-phone"))
                .filter(phone -> !phone.isEmpty())
                .distinct()
                .toList();
    }

    /// Day of onset (item 16).
    public @Nullable LocalDate onsetOn() {
        return day("onset-on");
    }

    /// The tests (item 12) in their order.
    public List<NotifiedTest> tests() {
        return answers.numbers("tests").stream()
                .map(number -> new NotifiedTest(
                        number,
                        text("tests." + number + ".method"),
                        text("tests." + number + ".specimen"),
                        day("tests." + number + ".collected-on"),
                        text("tests." + number + ".result")))
                .toList();
    }

    /// The doses of vaccine (item 18) in their order.
    public List<NotifiedDose> doses() {
        return answers.numbers("doses").stream()
                .map(number -> new NotifiedDose(
                        number,
                        day("doses." + number + ".given-on"),
                        number("doses." + number + ".age"),
                        text("doses." + number + ".maker")))
                .toList();
    }

    /// Why it is notified where only four categories are: codes of `notification-reasons` in their order.
    public List<String> reasons() {
        return FourCategories.of(this);
    }

    /// The text at a path, empty where nothing is answered.
    public String text(String path) {
        return answers.text(path);
    }

    /// The day at a path, null where nothing is answered or it is no day.
    public @Nullable LocalDate day(String path) {
        try {
            return answers.has(path) ? LocalDate.parse(text(path)) : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /// The number at a path, null where nothing is answered or it is none.
    public @Nullable Integer number(String path) {
        var number = WrittenCodes.number(text(path));
        return number == null ? null : Integer.valueOf(number);
    }
}
