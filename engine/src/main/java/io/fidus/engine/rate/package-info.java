/** Rates, each with the period it is for. */
@NullMarked
package io.fidus.engine.rate;

import org.jspecify.annotations.NullMarked;
