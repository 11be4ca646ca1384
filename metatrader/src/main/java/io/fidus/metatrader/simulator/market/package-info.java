/**
 * A seeded market whose prices can be asked for at any second, past or future, in any order.
 *
 * <p>A price is never stepped forward. It is the value at one moment of a random path that is laid
 * down by midpoint displacement: a long span is halved again and again, and each middle is put
 * between its neighbours with a displacement that depends on the seed and on its own position
 * alone. So every second has one price however it is reached, a price costs some thirty draws, and
 * neighbouring prices cost one or two.
 *
 * <p>Chance comes from {@link io.fidus.metatrader.simulator.market.Draw}, which is SplitMix64 read
 * by position. All arithmetic is in whole numbers, so that a seed gives the same prices on every
 * machine. Prices are whole numbers of points: 116012 is 1.16012 for an instrument of five digits.
 *
 * <p>Nothing here is safe for use by several threads at once, because prices are remembered.
 */
@NullMarked
package io.fidus.metatrader.simulator.market;

import org.jspecify.annotations.NullMarked;
