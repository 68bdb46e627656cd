package jp.hersys.capture.comparisons;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import jp.hersys.capture.frame.PublicId;
import jp.hersys.capture.frame.Sending;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.codelists.CodeLists;
import jp.hersys.database.Register;
import jp.hersys.editions.CaseDifference;
import jp.hersys.editions.DifferenceDesk;
import jp.hersys.editions.DifferenceWords;
import jp.hersys.editions.Edition;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.reports.ChangedCase;
import jp.hersys.reports.ChangedCasesFile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out the cases in which two editions differ. What the person may not see is not there.
@Controller
class ComparisonDownloads {

    private final DifferenceDesk desk;
    private final AreaNames names;
    private final DifferenceWords words = new DifferenceWords(CodeLists.shipped(), Areas.shipped(), Locale.JAPANESE);

    ComparisonDownloads(Register register, AreaNames names) {
        this.desk = register.differenceDesk();
        this.names = names;
    }

    @GetMapping("/downloads/comparisons/{a}/{b}/changes.csv")
    void changes(
            @AuthenticationPrincipal StaffUser staff,
            @PathVariable String a,
            @PathVariable String b,
            HttpServletResponse response)
            throws IOException {
        var actor = staff.actor();
        var first = PublicId.read(a);
        var second = PublicId.read(b);
        var difference = first.isEmpty() || second.isEmpty()
                ? null
                : desk.between(first.get(), second.get(), actor).orElse(null);
        if (difference == null) {
            Sending.nothing(response);
            return;
        }
        Sending.as(
                response,
                "text/csv;charset=UTF-8",
                "%s_%s_%s_changes.csv"
                        .formatted(
                                difference.after().publisherCode(),
                                name(difference.before()),
                                name(difference.after())));
        ChangedCasesFile.write(
                taker -> desk.each(difference, changed -> taker.accept(line(changed)), actor),
                response.getOutputStream());
    }

    private static String name(Edition edition) {
        return edition.day() + "-" + edition.revision();
    }

    /// As the workbook of an edition says it.
    private ChangedCase line(CaseDifference difference) {
        var before = difference.before();
        var after = difference.after();
        return new ChangedCase(
                difference.publisherCode().value(),
                names.name(difference.publisherCode(), Locale.JAPANESE),
                difference.rowKey(),
                difference.kind().code(),
                words.kind(difference.kind()),
                difference.reason().code(),
                words.reason(difference.reason()),
                before == null ? null : before.announcedOn(),
                after == null ? null : after.announcedOn(),
                difference.items().stream()
                        .map(change -> new ChangedCase.Item(
                                change.item().code(),
                                words.item(change.item()),
                                words.said(change.item(), change.before()),
                                words.said(change.item(), change.after())))
                        .toList());
    }
}
