package jp.hersys.notifications;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.hersys.intake.Finding;
import jp.hersys.writing.Spelling;

/// Rules for single answers: there, readable, within what the item takes.
final class AnswerRules {

    static final List<Rule> ALL = List.of(
            AnswerRules::missing,
            AnswerRules::itemUnknown,
            AnswerRules::dayUnreadable,
            AnswerRules::dayAmbiguous,
            AnswerRules::codeUnknown,
            AnswerRules::noneWithOthers,
            AnswerRules::numberOutOfRange,
            AnswerRules::phoneUnreadable,
            AnswerRules::postalCodeUnreadable,
            AnswerRules::municipalityUnreadable,
            AnswerRules::areaUnreadable,
            AnswerRules::kanaUnreadable,
            AnswerRules::textTooLong,
            AnswerRules::textControl);

    private AnswerRules() {}

    static Stream<Finding> missing(Judged judged) {
        return judged.asked().stream()
                .filter(AskedItem::required)
                .filter(each -> each.item().type() != AnswerType.DERIVED)
                .filter(each -> judged.text(each).isEmpty())
                .map(each -> Finding.refuse("notification.missing", each.path().toString(), null));
    }

    static Stream<Finding> itemUnknown(Judged judged) {
        return judged.typed().answers().texts().keySet().stream()
                .filter(path -> judged.form().item(path).isEmpty())
                .map(path -> Finding.refuse("notification.item-unknown", visible(path), null));
    }

    static Stream<Finding> dayUnreadable(Judged judged) {
        return unreadable(judged, "notification.day-unreadable", AnswerType.DAY)
                .filter(finding -> !WrittenDay.isAmbiguous(judged.text(finding.field())));
    }

    static Stream<Finding> dayAmbiguous(Judged judged) {
        return unreadable(judged, "notification.day-ambiguous", AnswerType.DAY)
                .filter(finding -> WrittenDay.isAmbiguous(judged.text(finding.field())));
    }

    static Stream<Finding> codeUnknown(Judged judged) {
        return judged.ofType(AnswerType.CODE, AnswerType.CODES)
                .flatMap(each -> codes(judged, each)
                        .filter(code -> judged.form()
                                .codes()
                                .findOn(each.item().list(), code, judged.codesOn())
                                .isEmpty())
                        .map(code -> Finding.refuse(
                                "notification.code-unknown", each.path().toString(), visible(code))));
    }

    /// Codes that exclude all others of their list (症状なし, 無) stand alone.
    static Stream<Finding> noneWithOthers(Judged judged) {
        return judged.ofType(AnswerType.CODES)
                .filter(each -> codes(judged, each).count() > 1)
                .filter(each -> codes(judged, each).anyMatch(code -> excludesOthers(judged, each, code)))
                .map(each -> Finding.refuse(
                        "notification.none-with-others", each.path().toString(), judged.text(each)));
    }

    static Stream<Finding> numberOutOfRange(Judged judged) {
        return judged.ofType(AnswerType.NUMBER)
                .filter(each -> {
                    var number = judged.notification().number(each.path().toString());
                    return number == null
                            || number < each.item().least()
                            || number > each.item().most();
                })
                .map(each -> Finding.refuse(
                        "notification.number-out-of-range",
                        each.path().toString(),
                        visible(judged.text(each)),
                        Integer.toString(each.item().least()),
                        Integer.toString(each.item().most())));
    }

    static Stream<Finding> phoneUnreadable(Judged judged) {
        return unreadable(judged, "notification.phone-unreadable", AnswerType.PHONE);
    }

    static Stream<Finding> postalCodeUnreadable(Judged judged) {
        return unreadable(judged, "notification.postal-code-unreadable", AnswerType.POSTAL_CODE);
    }

    static Stream<Finding> municipalityUnreadable(Judged judged) {
        return unreadable(judged, "notification.municipality-unreadable", AnswerType.MUNICIPALITY);
    }

    static Stream<Finding> areaUnreadable(Judged judged) {
        return unreadable(judged, "notification.area-unreadable", AnswerType.AREA);
    }

    static Stream<Finding> kanaUnreadable(Judged judged) {
        return unreadable(judged, "notification.kana-unreadable", AnswerType.KANA)
                .filter(finding -> Spelling.firstForbidden(judged.text(finding.field())) < 0);
    }

    static Stream<Finding> textTooLong(Judged judged) {
        return texts(judged)
                .filter(path -> length(judged, path) > most(judged, path))
                .map(path -> Finding.refuse(
                        "notification.text-too-long",
                        path,
                        visible(judged.typed().text(path)),
                        Integer.toString(length(judged, path)),
                        Integer.toString(most(judged, path))));
    }

    /// Control characters, halves of characters, and marks that turn the direction of writing: a name could be
    /// made to read as another one. Everything else is kept exactly, script tags and SQL too.
    static Stream<Finding> textControl(Judged judged) {
        return texts(judged)
                .filter(path -> Spelling.firstForbidden(judged.typed().text(path)) >= 0)
                .map(path -> Finding.refuse(
                        "notification.text-control",
                        path,
                        visible(judged.typed().text(path)),
                        Integer.toString(forbiddenAt(judged.typed().text(path)))));
    }

    private static int forbiddenAt(String text) {
        return text.codePointCount(0, Spelling.firstForbidden(text)) + 1;
    }

    /// The paths of words: those that are asked, and the reasons.
    private static Stream<String> texts(Judged judged) {
        return Stream.concat(
                judged.ofType(AnswerType.TEXT, AnswerType.KANA)
                        .map(each -> each.path().toString()),
                judged.typed().answers().texts().keySet().stream().filter(path -> path.startsWith(Answers.REASON)));
    }

    private static int length(Judged judged, String path) {
        var text = judged.typed().text(path);
        return text.codePointCount(0, text.length());
    }

    private static int most(Judged judged, String path) {
        return judged.form().item(path).map(Item::most).orElse(0);
    }

    /// What is not its own canonical writing could not be read.
    private static Stream<Finding> unreadable(Judged judged, String code, AnswerType type) {
        Predicate<AskedItem> readable = each -> judged.text(each).equals(type.read(judged.text(each)));
        return judged.ofType(type)
                .filter(readable.negate())
                .map(each -> Finding.refuse(code, each.path().toString(), visible(judged.text(each))));
    }

    private static Stream<String> codes(Judged judged, AskedItem each) {
        return judged.notification().answers().codes(each.path().toString()).stream();
    }

    private static boolean excludesOthers(Judged judged, AskedItem each, String code) {
        return judged.form()
                .codes()
                .find(each.item().list(), code)
                .map(found -> "Y".equals(found.more().get("excludes_others")))
                .orElse(false);
    }

    private static String visible(String text) {
        return Spelling.visible(text);
    }
}
