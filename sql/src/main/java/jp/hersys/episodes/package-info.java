/// Who has the care for an episode, who else may see it, who looked in an emergency, and whose whereabouts are hidden.
@NullMarked
package jp.hersys.episodes;

import org.jspecify.annotations.NullMarked;
