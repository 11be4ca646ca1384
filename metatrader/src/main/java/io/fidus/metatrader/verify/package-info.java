/**
 * Statements recomputed: FIDUS' own figures against those that the terminal printed.
 *
 * <p>{@link io.fidus.metatrader.verify.StatementVerifier} computes every statistic of a statement
 * with the engine and compares it with the printed value, to half of the last printed digit.
 */
@NullMarked
package io.fidus.metatrader.verify;

import org.jspecify.annotations.NullMarked;
