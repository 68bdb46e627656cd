/// How the files of many senders are laid out, and the readers that turn their rows into facts or reasons.
@NullMarked
package jp.hersys.profiles;

import org.jspecify.annotations.NullMarked;
