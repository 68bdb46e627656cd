package jp.hersys.capture.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int ENLARGED = 8;

    @Test
    void what_is_drawn_can_be_read_again() throws Exception {
        var text = Totp.address("sato", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        var code = QrCode.of(text);
        assertThat(read(code)).isEqualTo(text);
    }

    /// Draws the path as a browser would, enlarged.
    private static String read(QrCode code) throws Exception {
        int side = code.size() * ENLARGED;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        var modules = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
        while (modules.find()) {
            int left = Integer.parseInt(modules.group(1)) * ENLARGED;
            int top = Integer.parseInt(modules.group(2)) * ENLARGED;
            for (int y = top; y < top + ENLARGED; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + ENLARGED, 0);
            }
        }
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
