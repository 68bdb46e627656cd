package jp.hersys.counting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// The rules of all publishers, and who counts what by them.
///
/// @param rules those that hold; of one publisher at most one a day
public record CountingRules(List<CountingRule> rules) {

    public CountingRules {
        rules = List.copyOf(rules);
    }

    /// The rule of a publisher for what is reported on `day`.
    public CountedBy of(LocalGovernmentCode publisher, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.publisherCode().equals(publisher))
                .filter(rule -> !rule.fromDay().isAfter(day))
                .max(Comparator.comparing(CountingRule::fromDay))
                .map(CountingRule::rule)
                .orElse(CountedBy.RECEIVED);
    }

    /// Publishers that count by residence now or then, in the order of their codes.
    Set<LocalGovernmentCode> byResidence() {
        var publishers = new TreeSet<LocalGovernmentCode>();
        rules.stream()
                .filter(rule -> rule.rule() == CountedBy.RESIDENCE)
                .map(CountingRule::publisherCode)
                .forEach(publishers::add);
        return publishers;
    }

    /// Who counts a case, in the order of codes: none, one or several publishers.
    ///
    /// @param receiver  publisher of the health centre that received it
    /// @param day       of report
    /// @param residence municipality, null where it is not known
    Collection<LocalGovernmentCode> counting(
            LocalGovernmentCode receiver, LocalDate day, @Nullable LocalGovernmentCode residence, Areas areas) {
        var publishers = new TreeSet<LocalGovernmentCode>();
        if (of(receiver, day) == CountedBy.RECEIVED || residence == null || areas.contain(receiver, residence)) {
            publishers.add(receiver);
        }
        if (residence != null) {
            byResidence().stream()
                    .filter(publisher -> of(publisher, day) == CountedBy.RESIDENCE)
                    .filter(publisher -> areas.contain(publisher, residence))
                    .forEach(publishers::add);
        }
        return publishers;
    }
}
