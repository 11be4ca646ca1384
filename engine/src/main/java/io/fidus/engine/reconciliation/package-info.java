/**
 * Whether the deals of an account explain its balance, to the minor unit.
 *
 * <p>Money moves on deals only. Therefore the sum of profit, swap, commission and fee over all
 * deals of an account, movements of cash included, is what the account holds. A history that starts
 * after the account was opened is said to be incomplete, with the amount that is missing; any other
 * difference is a break.
 */
@NullMarked
package io.fidus.engine.reconciliation;

import org.jspecify.annotations.NullMarked;
