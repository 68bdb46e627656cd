package jp.hersys.jurisdictions;

/// A health centre (保健所).
///
/// @param prefecture two digits of its prefecture (JIS X 0401)
/// @param name       its name within the prefecture, without 保健所 at the end
public record HealthCentre(String prefecture, String name) {

    private static final String WORD = "保健所";

    /// 石川中央保健所.
    public String fullName() {
        return name + WORD;
    }

    /// Whether an organisation of a publisher bears its name, with the name of its prefecture before it or without.
    public boolean isCalled(String organisation, LocalGovernmentCode publisher) {
        return publisher.prefecture().equals(prefecture) && organisation.strip().endsWith(fullName());
    }
}
