package jp.hersys.reports;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/// The templates of the class path, each compiled once at its first use.
final class Templates {
    static final JasperReportsContext CONTEXT = context();

    private static final ConcurrentHashMap<String, JasperReport> COMPILED = new ConcurrentHashMap<>();

    private Templates() {}

    static JasperReport get(String name) {
        return COMPILED.computeIfAbsent(name, n -> compile(n, UnaryOperator.identity()));
    }

    /// A template whose prototype column is repeated; one form for each number and room of columns.
    static JasperReport withColumns(String name, int columns, int widest) {
        return COMPILED.computeIfAbsent(
                name + "/" + columns + "/" + widest,
                n -> compile(name, design -> RepeatedColumns.in(design, columns, widest)));
    }

    private static JasperReport compile(String name, UnaryOperator<JasperDesign> change) {
        var path = "reports/" + name + ".jrxml";
        try (var in = Templates.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null)
                throw new IllegalStateException("A template lies on the class path at " + path + "; found nothing.");
            return JasperCompileManager.getInstance(CONTEXT).compile(change.apply(JRXmlLoader.load(CONTEXT, in)));
        } catch (IOException | JRException e) {
            throw new IllegalStateException("The template " + path + " cannot be compiled.", e);
        }
    }

    /// Templates come from our own jar only and may name only the classes that printing needs.
    private static JasperReportsContext context() {
        var context = new SimpleJasperReportsContext();
        context.setProperty("net.sf.jasperreports.report.class.filter.enabled", "true");
        context.setProperty("net.sf.jasperreports.default.file.repository.enabled", "false");
        context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
        return context;
    }
}
