/**
 * What FIDUS can do on this machine, measured.
 *
 * <p>Every measure starts the real programs and drives them from outside. A figure counts as a
 * ratio taken in one run, or with its machine and spread beside it; the last results are committed
 * in {@code bench/results}.
 */
@NullMarked
package io.fidus.bench;

import org.jspecify.annotations.NullMarked;
