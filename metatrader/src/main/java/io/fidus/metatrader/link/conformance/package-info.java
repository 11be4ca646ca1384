/**
 * What every bridge must do on the link, as cases that can be run against any of them.
 *
 * <p>The caller supplies connections and says what the bridge has taken over; the kit plays
 * terminals, honest and dishonest ones, and throws {@link
 * io.fidus.metatrader.link.conformance.ConformanceFailure} where a bridge does not conform. It
 * needs no test framework.
 */
@NullMarked
package io.fidus.metatrader.link.conformance;

import org.jspecify.annotations.NullMarked;
