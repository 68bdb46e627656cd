package jp.hersys.notifications;

import java.util.stream.Stream;
import jp.hersys.intake.Finding;

/// One rule of the notification: one code of findings, none or several places where it was found.
interface Rule {

    /// What is found.
    Stream<Finding> judge(Judged judged);
}
