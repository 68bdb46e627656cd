package jp.hersys.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;

/// 新型コロナウイルス感染症 発生届 (別記様式6-1) on A4: one page a notification, and 続紙 where a text is too long for its
/// box. Several notifications make one file, each with its own page numbers.
public final class NotificationReport {
    private NotificationReport() {}

    /// Writes the PDF and leaves the stream open. The same sheets give the same bytes.
    ///
    /// @param sheets at least one
    /// @throws IllegalStateException when the finished PDF does not hold every text that it should show
    public static void write(List<NotificationSheet> sheets, OutputStream out) throws IOException {
        if (sheets.isEmpty()) throw new IllegalArgumentException("At least one notification is printed; found none.");
        var prints = PdfExport.make(() -> {
            var filled = new ArrayList<JasperPrint>();
            for (var sheet : sheets) filled.add(fill(sheet));
            return filled;
        });
        var name = sheets.size() == 1
                ? "notification " + sheets.getFirst().number()
                : "file of " + sheets.size() + " notifications";
        var facts = new PdfExport.Facts(
                Words.JA.say("notification.title") + numberOf(sheets),
                "HER-SYS",
                sheets.getFirst().printedAt());
        var pdf = PdfExport.make(() -> PdfExport.bytes(prints, facts, name));
        var head = sheets.stream().map(NotificationSheet::number).toList();
        PaperProof.verify(pdf, prints, head, name);
        out.write(pdf);
        out.flush();
    }

    private static String numberOf(List<NotificationSheet> sheets) {
        return sheets.size() == 1 ? " " + sheets.getFirst().number() : "";
    }

    /// The filled pages, for tests that look at them.
    static JasperPrint fill(NotificationSheet sheet) {
        var texts = new SheetText();
        var parameters = parameters(sheet, texts);
        var rows = new SheetLayout(sheet, texts).rows();
        try {
            return JasperFillManager.getInstance(Templates.CONTEXT)
                    .fill(Templates.get("notification"), parameters, new RecordDataSource(rows));
        } catch (JRException e) {
            throw new IllegalStateException("The notification " + sheet.number() + " cannot be filled.", e);
        }
    }

    private static Map<String, Object> parameters(NotificationSheet sheet, SheetText texts) {
        var parameters = new HashMap<String, Object>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.JAPANESE);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(JapanTime.ZONE));
        var form = texts.printable(sheet.form());
        var named = Words.JA.say("notification.form");
        parameters.put("form", form.startsWith(named) ? form : named + "　" + form);
        parameters.put(
                "addressee",
                Words.JA.say(
                        "notification.addressee", texts.printable(sheet.governor()), texts.printable(sheet.centre())));
        parameters.put("number", Words.JA.say("notification.number", sheet.number()));
        parameters.put("state", texts.printable(sheet.state()));
        parameters.put("stateNote", JapanTime.moment(sheet.stateAt()));
        parameters.put("code", CodeDrawing.of(sheet.address()));
        parameters.put("running", Words.JA.say("notification.running", sheet.number()));
        parameters.put(
                "footer",
                Words.JA.say(
                        "notification.footer",
                        sheet.number(),
                        Integer.toString(sheet.version()),
                        JapanTime.moment(sheet.printedAt()),
                        texts.printable(sheet.printedBy())));
        return parameters;
    }
}
