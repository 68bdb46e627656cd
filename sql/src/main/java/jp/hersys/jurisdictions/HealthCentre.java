package jp.hersys.jurisdictions;

import java.util.regex.Pattern;

/// A health centre (保健所).
///
/// @param prefecture two digits of its prefecture (JIS X 0401)
/// @param name       its name within the prefecture, without 保健所 at the end
public record HealthCentre(String prefecture, String name) {

    private static final String WORD = "保健所";
    private static final Pattern BRACKETS = Pattern.compile("\\s*[（(][^（()）]*[)）]$");

    /// 石川中央保健所.
    public String fullName() {
        return name + WORD;
    }

    /// Whether an organisation of a publisher bears its name: with the name of its prefecture before it or without, and
    /// whatever stands in brackets after it.
    public boolean isCalled(String organisation, LocalGovernmentCode publisher) {
        var name = BRACKETS.matcher(organisation.strip()).replaceFirst("");
        return publisher.prefecture().equals(prefecture)
                && (name.equals(fullName())
                        || Areas.shipped()
                                .prefecture(prefecture)
                                .map(area -> area.name() + fullName())
                                .filter(name::equals)
                                .isPresent());
    }
}
