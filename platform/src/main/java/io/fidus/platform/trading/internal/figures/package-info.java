/** What the deals of an account add up to: computed by the engine, kept until they change. */
@NullMarked
package io.fidus.platform.trading.internal.figures;

import org.jspecify.annotations.NullMarked;
