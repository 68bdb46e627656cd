/// Bodies whose staff work with the register: health centres, institutions, head offices, contractors.
@NullMarked
package jp.hersys.organisations;

import org.jspecify.annotations.NullMarked;
