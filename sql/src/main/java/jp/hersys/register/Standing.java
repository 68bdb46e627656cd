package jp.hersys.register;

/// For which organisation somebody works at the moment; what that allows is in the table of rights.
///
/// @param organisation     the organisation
/// @param organisationType code of the list `organisation-types` (IDの種別)
public record Standing(Id<?> organisation, String organisationType) {}
