/// Prefectures, municipalities, health centres and the codes that name them.
@NullMarked
package jp.hersys.jurisdictions;

import org.jspecify.annotations.NullMarked;
