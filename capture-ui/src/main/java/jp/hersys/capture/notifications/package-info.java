/// 届出: notifications typed, listed, searched, confirmed, returned and read.
@NullMarked
package jp.hersys.capture.notifications;

import org.jspecify.annotations.NullMarked;
