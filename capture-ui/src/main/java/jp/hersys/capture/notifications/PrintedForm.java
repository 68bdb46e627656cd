package jp.hersys.capture.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hersys.calendar.Jst;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.codelists.Code;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.notifications.AnswerType;
import jp.hersys.notifications.Answers;
import jp.hersys.notifications.AskedItem;
import jp.hersys.notifications.Asking;
import jp.hersys.notifications.FiledNotification;
import jp.hersys.notifications.Form;
import jp.hersys.notifications.FormVersion;
import jp.hersys.notifications.Item;
import jp.hersys.notifications.ItemPath;
import jp.hersys.notifications.NotificationPrinting;
import jp.hersys.reports.NotificationSheet;
import jp.hersys.reports.SheetAnswer;
import jp.hersys.reports.SheetChoice;
import jp.hersys.rights.DataGroup;

/// Puts a notification into the words of the official form, which is Japanese whatever the reader speaks: all items of
/// its
/// version with what the form offers, then what was answered beside it.
final class PrintedForm {

    private static final Locale JAPANESE = Locale.JAPANESE;
    /// Codes of ours that the official form does not offer (text of 別記様式6-1 of November 2021): printed where chosen.
    private static final Map<String, Set<String>> NOT_OFFERED = Map.of(
            "sexes", Set.of("3", "9"),
            "yes-no-unknown", Set.of("U"),
            "certainties", Set.of("U"),
            "test-methods", Set.of("21", "22", "29", "8", "9"),
            "test-results", Set.of("I", "X"));

    private static final Set<AnswerType> CODED = Set.of(AnswerType.CODE, AnswerType.CODES);

    private final Form form;
    private final AreaNames names;
    private final Messages messages;
    private final NotificationWords words;

    PrintedForm(Form form, AreaNames names, Messages messages) {
        this.form = form;
        this.names = names;
        this.messages = messages;
        this.words = new NotificationWords(form, names, new Spoken(JAPANESE));
    }

    /// @param address at which the record is found again
    /// @param by      name of who prints it
    NotificationSheet sheet(NotificationPrinting.Printed printed, String address, Instant at, String by) {
        var filed = printed.filed();
        return new NotificationSheet(
                filed.number(),
                form.versions().label(version(filed), JAPANESE),
                governor(filed.publisherCode()),
                printed.healthCentre(),
                state(printed),
                filed.recordedAt(),
                address,
                filed.version(),
                at,
                by,
                answers(filed, say(filed.hidden() ? "notification.print.protected" : "notification.print.withheld")));
    }

    /// What became of it; of a merged one also where it went.
    private String state(NotificationPrinting.Printed printed) {
        return printed.kept().isEmpty()
                ? say("notification.print.state." + printed.filed().stateCode())
                : say("notification.print.merged", printed.kept());
    }

    /// 石川県知事, 金沢市長: to whom Article 12 sends a notification.
    private String governor(LocalGovernmentCode publisher) {
        var name = names.name(publisher, JAPANESE);
        return publisher.isPrefecture()
                ? name + say("notification.print.governor")
                : name + say("notification.print.mayor");
    }

    private static FormVersion version(FiledNotification filed) {
        return filed.notification().formVersion();
    }

    /// @param withheld what stands for answers of which the reader may see none
    List<SheetAnswer> answers(FiledNotification filed, String withheld) {
        var seen = filed.answers().texts().keySet().stream().map(form::group).collect(Collectors.toSet());
        var asked = form.asked(filed.notification()).stream()
                .map(each -> each.path().toString())
                .collect(Collectors.toSet());
        var answers = new ArrayList<SheetAnswer>();
        var told = new HashSet<String>();
        for (var item : form.items()) {
            if (item.asking(version(filed)) == Asking.ABSENT) {
                continue;
            }
            for (int place : places(item, filed)) {
                var path = new ItemPath(item.name(), place).toString();
                if (asked.contains(path)
                        || filed.answers().has(path)
                        || !item.number().isEmpty()) {
                    told.add(path);
                    answers.add(answer(item, place, filed, seen, withheld));
                }
            }
        }
        sameAddress(answers, asked);
        filed.answers().texts().keySet().stream()
                .filter(path -> !told.contains(path))
                .forEach(path -> answers.add(beside(path, filed)));
        return List.copyOf(answers);
    }

    private static List<Integer> places(Item item, FiledNotification filed) {
        if (item.group().isEmpty()) {
            return List.of(0);
        }
        var numbers = filed.answers().numbers(item.group());
        return numbers.isEmpty() ? List.of(1) : numbers;
    }

    private SheetAnswer answer(Item item, int place, FiledNotification filed, Set<DataGroup> seen, String withheld) {
        var path = new ItemPath(item.name(), place);
        var text = filed.answers().text(path.toString());
        boolean hidden = item.type() != AnswerType.DERIVED && !seen.contains(form.group(path.toString()));
        var day = item.type() == AnswerType.DAY ? filed.notification().day(path.toString()) : null;
        var choices = hidden ? List.<SheetChoice>of() : choices(item, path, filed);
        var said = item.type() == AnswerType.DERIVED
                ? words.derived(path.toString(), filed)
                : answer(path.toString(), text);
        return new SheetAnswer(
                item.name(),
                place,
                item.number(),
                item.labelJa(),
                hidden || day != null || !choices.isEmpty() ? "" : said,
                day,
                choices,
                hidden ? withheld : null);
    }

    private String answer(String path, String text) {
        boolean place = form.item(path)
                .filter(item -> item.type() == AnswerType.MUNICIPALITY || item.type() == AnswerType.AREA)
                .isPresent();
        if (!place || !LocalGovernmentCode.isValid(text)) {
            return words.answer(path, text);
        }
        var code = new LocalGovernmentCode(text);
        var prefecture = names.prefectures().stream()
                .filter(each -> !code.isPrefecture() && each.prefecture().equals(code.prefecture()))
                .findFirst();
        return prefecture.map(each -> names.name(each, JAPANESE)).orElse("") + names.name(code, JAPANESE);
    }

    /// What the form offers, and what was chosen beside it.
    private List<SheetChoice> choices(Item item, ItemPath path, FiledNotification filed) {
        var notification = filed.notification();
        if (item.name().equals("reasons")) {
            return ticked(form.codes().codes(item.list()), notification.reasons());
        }
        if (!CODED.contains(item.type())) {
            return List.of();
        }
        var chosen = withParents(item, filed.answers().codes(path.toString()));
        var ours = NOT_OFFERED.getOrDefault(item.list(), Set.of());
        var offered =
                form.choices(new AskedItem(path, item, false), notification, Jst.dayOf(filed.submittedAt())).stream()
                        .filter(code -> chosen.contains(code.code())
                                || (form.isOnForm(path, code, notification) && !ours.contains(code.code())))
                        .toList();
        var choices = new ArrayList<>(ticked(offered, chosen));
        var known = offered.stream().map(Code::code).toList();
        chosen.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> choices.add(new SheetChoice(words.label(item.list(), code), true)));
        return choices;
    }

    /// PCR is a nucleic acid amplification, which is what the form offers.
    private List<String> withParents(Item item, List<String> chosen) {
        var all = new ArrayList<>(chosen);
        for (var code : chosen) {
            form.codes()
                    .find(item.list(), code)
                    .map(found -> found.more().getOrDefault("parent_code", ""))
                    .filter(parent -> !parent.isEmpty())
                    .ifPresent(all::add);
        }
        return all;
    }

    private static List<SheetChoice> ticked(List<Code> offered, List<String> chosen) {
        return offered.stream()
                .map(code -> new SheetChoice(code.label(JAPANESE), chosen.contains(code.code())))
                .toList();
    }

    /// Who is at home is asked for no other residence.
    private void sameAddress(List<SheetAnswer> answers, Set<String> asked) {
        answers.replaceAll(each -> each.item().equals("address-municipality")
                        && !asked.contains(each.item())
                        && each.text().isEmpty()
                        && each.withheld() == null
                ? new SheetAnswer(
                        each.item(),
                        0,
                        each.number(),
                        each.label(),
                        say("notification.print.same"),
                        null,
                        List.of(),
                        null)
                : each);
    }

    /// An answer that this version of the form does not ask, or the reason for an unusual one.
    private SheetAnswer beside(String path, FiledNotification filed) {
        var text = filed.answers().text(path);
        var label = path.startsWith(Answers.REASON)
                ? say("notification.print.reason", path.substring(Answers.REASON.length()))
                : form.label(path, JAPANESE);
        return new SheetAnswer("beside " + path, 0, "", label, answer(path, text), null, List.of(), null);
    }

    private String say(String key, Object... words) {
        return messages.getTranslation(key, JAPANESE, words);
    }
}
