/** How much of what an account holds is at stake. */
@NullMarked
package io.fidus.engine.risk;

import org.jspecify.annotations.NullMarked;
