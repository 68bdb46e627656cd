package jp.hersys.reports;

import java.time.LocalDate;

/// A case that several publishers count, as one of them sees it: nothing that names a person or, beside the number
/// under
/// which the notification is found, says where the person lives.
///
/// @param publisher  who looks
/// @param number     症例番号
/// @param countedOn  day by which it counts
/// @param within     管内 or 管外, empty where the residence is not known
/// @param others     other publishers that count it
public record DoubleCountLine(String publisher, String number, LocalDate countedOn, String within, String others) {}
