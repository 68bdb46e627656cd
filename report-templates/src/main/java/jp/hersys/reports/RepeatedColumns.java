package jp.hersys.reports;

import java.util.List;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;

/// Repeats the prototype column of a table template: the template says how a column looks and how much room all of
/// them have, the edition says how many there are.
final class RepeatedColumns {
    /// The size of table text, as in the house style, and the points that a cell keeps free.
    static final float POINTS = 9;

    private static final int PADDING = 4;

    private RepeatedColumns() {}

    /// Each text field with the key `k` and the expression `$F{k.0}` becomes fields `k.0` … side by side in its room.
    ///
    /// @param widest points of the widest text of a cell, so that all cells shrink together where it does not fit
    static JasperDesign in(JasperDesign design, int columns, int widest) {
        for (var group : design.getGroupsList())
            for (var band : group.getGroupHeaderSection().getBands()) repeatIn(design, band, columns, 0);
        for (var band : design.getDetailSection().getBands()) repeatIn(design, band, columns, widest);
        return design;
    }

    private static void repeatIn(JasperDesign design, JRBand band, int columns, int widest) {
        for (var child : List.copyOf(band.getChildren()))
            if (child instanceof JRDesignTextField prototype && prototype.getKey() != null)
                repeat(design, (JRDesignBand) band, prototype, columns, widest);
    }

    private static void repeat(
            JasperDesign design, JRDesignBand band, JRDesignTextField prototype, int columns, int widest) {
        var room = prototype.getWidth();
        for (var i = 0; i < columns; i++) {
            var field = prototype.getKey() + "." + i;
            declare(design, field);
            var column = (JRDesignTextField) prototype.clone();
            var from = room * i / columns;
            column.setX(prototype.getX() + from);
            column.setWidth(room * (i + 1) / columns - from);
            column.setExpression(new JRDesignExpression("$F{" + field + "}"));
            column.setKey(null);
            var free = room / columns - PADDING;
            if (widest > free) column.setFontSize((float) (Math.floor(POINTS * 4 * free / widest) / 4));
            band.addElement(column);
        }
        band.removeElement(prototype);
    }

    private static void declare(JasperDesign design, String name) {
        if (design.getFieldsMap().containsKey(name)) return;
        var field = new JRDesignField();
        field.setName(name);
        field.setValueClass(String.class);
        try {
            design.addField(field);
        } catch (JRException e) {
            throw new IllegalStateException("The field '" + name + "' cannot be added to " + design.getName() + ".", e);
        }
    }
}
