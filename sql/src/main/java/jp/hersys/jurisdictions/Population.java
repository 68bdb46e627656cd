package jp.hersys.jurisdictions;

import java.time.LocalDate;

/// How many persons live in an area: the denominator of rates, which must print its day.
///
/// @param area    the area
/// @param asOf    the day on which they were counted or estimated
/// @param persons number of persons
/// @param source  who says so, and how exact it is
public record Population(LocalGovernmentCode area, LocalDate asOf, long persons, String source) {}
