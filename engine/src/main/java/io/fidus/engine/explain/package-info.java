/**
 * Why a figure is what it is: its formula, the figures it was computed from, and, at the leaves,
 * the very deals that were summed or counted.
 */
@NullMarked
package io.fidus.engine.explain;

import org.jspecify.annotations.NullMarked;
