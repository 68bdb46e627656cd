package jp.hersys.capture.counting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import jp.hersys.audit.NotAllowed;
import jp.hersys.capture.frame.Sending;
import jp.hersys.capture.language.AreaNames;
import jp.hersys.capture.language.Messages;
import jp.hersys.capture.security.StaffUser;
import jp.hersys.counting.CountingDesk;
import jp.hersys.counting.DoubleCount;
import jp.hersys.database.Register;
import jp.hersys.reports.DoubleCountLine;
import jp.hersys.reports.DoubleCountsFile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Hands out the cases that several publishers count, as the own publisher sees them.
@Controller
class CountingDownloads {

    /// Of the person's own publisher.
    static final String ADDRESS = "downloads/counting/doubles.csv";

    private final CountingDesk desk;
    private final AreaNames names;
    private final CountingWords words;

    CountingDownloads(Register register, AreaNames names, Messages messages) {
        this.desk = register.countingDesk();
        this.names = names;
        this.words = new CountingWords(names, messages, Locale.JAPANESE);
    }

    @GetMapping("/" + ADDRESS)
    void doubles(@AuthenticationPrincipal StaffUser staff, HttpServletResponse response) throws IOException {
        var actor = staff.actor();
        var publisher = actor.scope();
        try {
            desk.countDoubles(publisher, actor);
        } catch (NotAllowed refused) {
            Sending.nothing(response);
            return;
        }
        Sending.as(response, "text/csv;charset=UTF-8", publisher + "_counted_by_several.csv");
        DoubleCountsFile.write(
                taker -> desk.export(publisher, each -> taker.accept(line(each)), actor), response.getOutputStream());
    }

    private DoubleCountLine line(DoubleCount each) {
        return new DoubleCountLine(
                names.name(each.publisherCode(), Locale.JAPANESE),
                each.number(),
                each.announcedOn(),
                words.within(each),
                words.others(each));
    }
}
