package jp.hersys.reports;

import static jp.hersys.reports.ColumnKind.CODE;
import static jp.hersys.reports.ColumnKind.DAY;
import static jp.hersys.reports.ColumnKind.NUMBER;
import static jp.hersys.reports.ColumnKind.TEXT;

import java.util.List;

/// What the list of fields says of the open-data files that are no sheet of the workbook, and of which file holds
/// which table.
record OpenDataDescriptions(EditionContent edition, OpenDataEncoding encoding) {
    /// 陽性患者属性, without its rows.
    static TableContent patients() {
        return Descriptions.table(
                "patients",
                List.of(),
                Descriptions.column("patient_no", CODE),
                Descriptions.column("publisher_code", CODE),
                Descriptions.column("prefecture_name", TEXT),
                Descriptions.column("city_name", TEXT),
                Descriptions.column("announced_on", DAY),
                Descriptions.column("onset_on", DAY),
                Descriptions.column("residence", TEXT),
                Descriptions.column("patient_age_band", TEXT),
                Descriptions.column("patient_sex", TEXT),
                Descriptions.column("occupation", TEXT),
                Descriptions.column("condition", TEXT),
                Descriptions.column("symptoms", TEXT),
                Descriptions.column("travel_history", CODE),
                Descriptions.column("discharged", CODE),
                Descriptions.column("remarks", TEXT));
    }

    /// The list of characters that CP932 lacks, without its rows.
    static TableContent notWritable() {
        return Descriptions.table(
                "not-writable",
                List.of(),
                Descriptions.column("file", CODE),
                Descriptions.column("line", NUMBER),
                Descriptions.column("field", TEXT),
                Descriptions.column("character", TEXT),
                Descriptions.column("code_point", CODE),
                Descriptions.column("written", TEXT));
    }

    /// The tables that are files only.
    List<TableContent> filesOnly() {
        return encoding.isNarrow() ? List.of(patients(), notWritable()) : List.of(patients());
    }

    /// The name of the file with that table; empty for one that is only a sheet.
    String file(TableContent table) {
        return switch (table.id()) {
            case "figures", ChangeTables.CASES -> "";
            case "patients" -> PatientsFile.name(edition.publisherCode(), edition.publisherNameEn());
            case "not-writable" -> NotWritableFile.NAME;
            default ->
                CountSet.of(edition).stream()
                        .filter(set -> set.fields().id().equals(table.id()))
                        .findFirst()
                        .map(set -> set.name(edition))
                        .orElseGet(() -> TableFile.name(table));
        };
    }

    /// The encoding of that table's file: what CP932 lacks can be listed in UTF-8 only.
    OpenDataEncoding encoding(TableContent table) {
        return table.id().equals("not-writable") ? OpenDataEncoding.UTF_8 : encoding;
    }
}
