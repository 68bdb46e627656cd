package jp.hersys.capture.runs;

import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.hersys.capture.frame.Badge;
import jp.hersys.capture.frame.Badge.Tone;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.language.Spoken;
import jp.hersys.editions.EditionRun;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.schedule.OnDays;
import jp.hersys.schedule.PublicationRule;
import org.springframework.stereotype.Component;

/// Runs and rules in words.
@Component
class RunWords {

    private static final long SECONDS_OF_MINUTE = 60;

    private final Messages messages;
    private final AreaNames names;

    RunWords(Messages messages, AreaNames names) {
        this.messages = messages;
        this.names = names;
    }

    /// 石川県 2021-07-20(火) 第1報.
    String title(EditionRun run, Locale locale) {
        var name = say(locale, "edition.name", new Spoken(locale).day(run.day()), run.revision());
        return publisher(run.publisherCode(), locale) + " " + name;
    }

    String publisher(LocalGovernmentCode code, Locale locale) {
        return names.name(code, locale);
    }

    /// Its state as a badge; while it runs with the step it is at.
    Badge badge(EditionRun run, Locale locale) {
        return switch (run.state()) {
            case WAITING -> new Badge(Tone.RUNNING, say(locale, "request.waiting"));
            case RUNNING -> new Badge(Tone.RUNNING, say(locale, "request.running"));
            case PUBLISHED -> new Badge(Tone.GOOD, say(locale, "run.published"));
            case FAILED -> new Badge(Tone.BAD, say(locale, "request.failed"));
        };
    }

    /// 6段階の4番目: 資料を作成.
    String step(EditionRun run, Locale locale) {
        var step = run.step();
        int number = step == null ? 1 : EditionRun.STEPS.indexOf(step) + 1;
        var name = say(locale, "run.step." + EditionRun.STEPS.get(Math.max(0, number - 1)));
        return say(locale, "run.step", number, EditionRun.STEPS.size(), name);
    }

    /// 定時 2021-07-20(火) 16:00, or by whom it was asked for and when.
    String asked(EditionRun run, Locale locale) {
        var spoken = new Spoken(locale);
        return run.dueAt() == null
                ? say(locale, "run.asked", spoken.moment(run.requestedAt()), Spoken.who(run.requestedBy()))
                : say(locale, "run.due", spoken.moment(run.dueAt()));
    }

    /// How long the last try took; empty while it goes on.
    String duration(EditionRun run, Locale locale) {
        if (run.begunAt() == null || run.doneAt() == null) {
            return "";
        }
        long seconds = Duration.between(run.begunAt(), run.doneAt()).toSeconds();
        return seconds < SECONDS_OF_MINUTE
                ? say(locale, "run.seconds", seconds)
                : say(locale, "run.minutes", seconds / SECONDS_OF_MINUTE, seconds % SECONDS_OF_MINUTE);
    }

    /// 開庁日の 16:00 に当日分を公表.
    String rule(PublicationRule rule, Locale locale) {
        var days = rule.days() == OnDays.WEEKDAYS
                ? rule.weekdays().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .collect(Collectors.joining(say(locale, "schedule.weekdays.between")))
                : "";
        return say(
                locale,
                "schedule.rule",
                say(locale, "schedule.days." + rule.days() + ".at", days),
                rule.timeOfDay(),
                say(locale, "schedule.speaks-of." + rule.speaksOf()));
    }

    private String say(Locale locale, String key, Object... parameters) {
        var texts = java.util.Arrays.stream(parameters).map(String::valueOf).toArray();
        return messages.getTranslation(key, locale, texts);
    }
}
