/**
 * Statements of accounts that do not exist, in every format that the reader knows: for tests,
 * benchmarks, and trying FIDUS out.
 *
 * <p>{@link io.fidus.metatrader.statement.sample.SampleStatements} invents the book of an account
 * from a seed; {@link io.fidus.metatrader.statement.sample.StatementWriter} writes it as a terminal
 * would. What was written reads back as the same {@link io.fidus.metatrader.statement.Statement}.
 */
@NullMarked
package io.fidus.metatrader.statement.sample;

import org.jspecify.annotations.NullMarked;
