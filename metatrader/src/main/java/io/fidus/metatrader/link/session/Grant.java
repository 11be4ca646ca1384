package io.fidus.metatrader.link.session;

import io.fidus.metatrader.time.ServerZone;

/**
 * The claim is granted.
 *
 * @param known the history that is safely stored for this account, from which the terminal goes on
 * @param zone the rule for the trade server's clock, by which broker times become instants
 */
public record Grant(HistoryTotals known, ServerZone zone) {}
