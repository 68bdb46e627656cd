package jp.hersys.reports;

import java.util.ArrayList;
import java.util.List;
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
        for (var band : bands(design))
            for (var child : List.copyOf(band.getChildren()))
                if (child instanceof JRDesignTextField prototype && prototype.getKey() != null)
                    repeat(design, band, prototype, columns, widest);
        return design;
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
            var fits = (room / columns - PADDING) / (double) widest;
            if (fits < 1) column.setFontSize((float) (Math.floor(POINTS * fits * 4) / 4));
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

    private static List<JRDesignBand> bands(JasperDesign design) {
        var bands = new ArrayList<JRDesignBand>();
        for (var group : design.getGroupsList())
            for (var band : group.getGroupHeaderSection().getBands()) bands.add((JRDesignBand) band);
        for (var band : design.getDetailSection().getBands()) bands.add((JRDesignBand) band);
        return bands;
    }
}
