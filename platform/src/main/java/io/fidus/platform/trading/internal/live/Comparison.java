package io.fidus.platform.trading.internal.live;

import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.platform.trading.LiveState.Explained;
import java.util.Optional;

/**
 * What the persister has found out about an account.
 *
 * @param held the deals that its source has handed over
 * @param reservation what an open break says about the source
 */
record Comparison(
    HistoryTotals held,
    Optional<Explained> explained,
    int openQuarantine,
    int openBreaks,
    Optional<String> reservation) {}
