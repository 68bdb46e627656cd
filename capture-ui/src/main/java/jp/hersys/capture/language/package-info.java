/// What the screens say, in Japanese and in English: words, days, moments and numbers.
@NullMarked
package jp.hersys.capture.language;

import org.jspecify.annotations.NullMarked;
