package jp.hersys.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TemplatesTest {
    @TestFactory
    Stream<DynamicTest> every_template_on_the_class_path_compiles_and_fills() throws Exception {
        return names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var template = Templates.withColumns(name, 3, 10);
                    var parameters = new HashMap<String, Object>();
                    parameters.put(JRParameter.REPORT_LOCALE, Locale.JAPANESE);
                    for (var parameter : template.getParameters())
                        if (!parameter.isSystemDefined() && parameter.getValueClass() == JasperReport.class)
                            parameters.put(parameter.getName(), Templates.withColumns(parameter.getName(), 3, 10));

                    var print =
                            JasperFillManager.getInstance(Templates.CONTEXT).fill(template, parameters, new OneRow());

                    assertThat(PaperProof.texts(print)).isNotEmpty();
                }));
    }

    @Test
    void templates_hold_no_query_and_no_arithmetic() throws Exception {
        for (var name : names()) {
            var text = Files.readString(folder().resolve(name + ".jrxml"));

            assertThat(text).as(name).doesNotContain("<query", "<variable", "calculation=", "new ");
            assertThat(text.replaceAll("\\$V\\{MASTER_CURRENT_PAGE} \\+ \" / \" \\+ \\$V\\{MASTER_TOTAL_PAGES}", ""))
                    .as(name)
                    .doesNotContainPattern("\\$F\\{[^}]*}\\s*[-+*/]");
        }
    }

    @Test
    void a_template_may_not_name_a_class_that_printing_does_not_need() {
        var template = """
                <jasperReport name="bad" language="java" pageWidth="100" pageHeight="100" columnWidth="100"
                    leftMargin="0" rightMargin="0" topMargin="0" bottomMargin="0">
                  <title height="20">
                    <element kind="textField" x="0" y="0" width="100" height="20">
                      <expression><![CDATA[Runtime.getRuntime().availableProcessors() + ""]]></expression>
                    </element>
                  </title>
                </jasperReport>
                """;
        assertThatThrownBy(() -> {
                    var design = JRXmlLoader.load(
                            Templates.CONTEXT, new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8)));
                    var compiled =
                            JasperCompileManager.getInstance(Templates.CONTEXT).compile(design);
                    JasperFillManager.getInstance(Templates.CONTEXT).fill(compiled, new HashMap<>(), new OneRow());
                })
                .hasStackTraceContaining("java.lang.Runtime");
    }

    private static List<String> names() throws Exception {
        try (var files = Files.list(folder())) {
            var names = files.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".jrxml"))
                    .map(n -> n.replace(".jrxml", ""))
                    .sorted()
                    .toList();
            assertThat(names).contains("announcement", "letterhead");
            return names;
        }
    }

    private static Path folder() throws Exception {
        return Path.of(TemplatesTest.class
                        .getResource("/reports/announcement.jrxml")
                        .toURI())
                .getParent();
    }

    /// A row that has something for every field.
    private static final class OneRow implements JRDataSource {
        private int rows = 1;

        @Override
        public boolean next() {
            return rows-- > 0;
        }

        @Override
        public Object getFieldValue(JRField field) {
            if (field.getValueClass() == String.class) return "字";
            if (field.getValueClass() == Boolean.class) return false;
            return field.getValueClass() == JRDataSource.class ? new OneRow() : null;
        }
    }
}
