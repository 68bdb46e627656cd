/// Files on their way into the register: received, read, held, applied, refused.
@NullMarked
package jp.hersys.imports;

import org.jspecify.annotations.NullMarked;
