/// What a person sees of their own log-in.
@NullMarked
package jp.hersys.capture.account;

import org.jspecify.annotations.NullMarked;
