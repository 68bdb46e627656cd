package jp.hersys.jurisdictions;

/// A health centre (保健所).
///
/// @param prefecture two digits of its prefecture (JIS X 0401)
/// @param name       its name within the prefecture, without 保健所 at the end
public record HealthCentre(String prefecture, String name) {}
