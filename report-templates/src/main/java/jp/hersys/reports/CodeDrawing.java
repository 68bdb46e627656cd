package jp.hersys.reports;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/// A two-dimensional code (QR), drawn with vectors: sharp on any printer, and still read after a fax.
final class CodeDrawing extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;

    /// Of the standard; paper around it counts, but stamps come near.
    private static final int QUIET_ZONE = 2;

    private final transient BitMatrix modules;

    private CodeDrawing(BitMatrix modules) {
        this.modules = modules;
    }

    static CodeDrawing of(String text) {
        try {
            var hints =
                    Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            return new CodeDrawing(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalStateException(
                    "A two-dimensional code takes about 2,000 characters; found " + text.length() + ".", e);
        }
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        var side = Math.min(area.getWidth(), area.getHeight()) / modules.getWidth();
        var dark = new Path2D.Double();
        for (var y = 0; y < modules.getHeight(); y++)
            for (var x = 0; x < modules.getWidth(); x++)
                if (modules.get(x, y))
                    dark.append(
                            new Rectangle2D.Double(area.getX() + x * side, area.getY() + y * side, side, side), false);
        graphics.setColor(Color.BLACK);
        graphics.fill(dark);
    }
}
