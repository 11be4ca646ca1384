/**
 * The equity of an account over time, and how it is packed: samples as they were observed, and bars
 * of a minute or an hour.
 */
@NullMarked
package io.fidus.engine.equity;

import org.jspecify.annotations.NullMarked;
