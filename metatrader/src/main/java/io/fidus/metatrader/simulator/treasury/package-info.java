/**
 * Cash that moves on simulated accounts without a trade: deposits and withdrawals, transfers
 * between accounts of the house, separated profit, rebates, interest, charges, credit.
 *
 * <p>A transfer names its counter-account in the comment of both deals, as brokers do, so that its
 * nature must be found from type, sign, comment and the roles of the accounts.
 */
@NullMarked
package io.fidus.metatrader.simulator.treasury;

import org.jspecify.annotations.NullMarked;
