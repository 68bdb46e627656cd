/// Notifications (発生届), as people type and read them.
@NullMarked
package jp.hersys.capture.notifications;

import org.jspecify.annotations.NullMarked;
