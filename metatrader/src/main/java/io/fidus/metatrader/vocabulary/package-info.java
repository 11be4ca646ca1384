/**
 * The codes and words of MetaTrader 4 and 5, and the engine's enums that they stand for.
 *
 * <p>Each code is mapped in one place, by its number (as in MQL5 and in the bridges) and by the
 * English word that statements print in every language. A code that is not known here is kept: a
 * deal with it becomes {@link io.fidus.engine.facts.DealType#UNCLASSIFIED} and stays in every sum.
 */
@NullMarked
package io.fidus.metatrader.vocabulary;

import org.jspecify.annotations.NullMarked;
