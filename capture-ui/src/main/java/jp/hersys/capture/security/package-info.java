/// Who is signed in, how one signs in, and what every answer carries against misuse.
@NullMarked
package jp.hersys.capture.security;

import org.jspecify.annotations.NullMarked;
