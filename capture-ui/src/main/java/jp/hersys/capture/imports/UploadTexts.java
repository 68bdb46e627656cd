package jp.hersys.capture.imports;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the upload itself says.
final class UploadTexts extends UploadI18N {

    private static final long serialVersionUID = 1;

    UploadTexts(UnaryOperator<String> text) {
        setDropFiles(new DropFiles().setOne(text.apply("upload.drop")).setMany(text.apply("upload.drop")));
        setAddFiles(new AddFiles().setOne(text.apply("upload.choose")).setMany(text.apply("upload.choose")));
        setError(new Error()
                .setTooManyFiles(text.apply("upload.too-many"))
                .setFileIsTooBig(text.apply("upload.too-big"))
                .setIncorrectFileType(text.apply("upload.wrong-kind")));
        setUploading(new Uploading()
                .setStatus(new Uploading.Status()
                        .setConnecting(text.apply("upload.connecting"))
                        .setStalled(text.apply("upload.stalled"))
                        .setProcessing(text.apply("upload.processing"))
                        .setHeld(text.apply("upload.held")))
                .setRemainingTime(new Uploading.RemainingTime()
                        .setPrefix(text.apply("upload.remaining"))
                        .setUnknown(""))
                .setError(new Uploading.Error()
                        .setServerUnavailable(text.apply("upload.failed"))
                        .setUnexpectedServerError(text.apply("upload.failed"))
                        .setForbidden(text.apply("upload.forbidden"))));
        setFile(new File()
                .setRetry(text.apply("upload.retry"))
                .setStart(text.apply("upload.start"))
                .setRemove(text.apply("upload.remove")));
        setUnits(new Units().setSize(List.of("B", "KB", "MB", "GB")));
    }
}
