/// Who has the care for an episode and who else sees it, on the screens: related health centres, transfers, looks in an
/// emergency, protections.
@NullMarked
package jp.hersys.capture.episodes;

import org.jspecify.annotations.NullMarked;
