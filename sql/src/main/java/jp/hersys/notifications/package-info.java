/// The notification of a case (発生届): its items, its forms, what is asked, and what is found in the answers.
///
/// A pure core: no database, no screen, no clock.
@NullMarked
package jp.hersys.notifications;

import org.jspecify.annotations.NullMarked;
