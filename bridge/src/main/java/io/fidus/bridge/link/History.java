package io.fidus.bridge.link;

import io.fidus.metatrader.link.session.HistoryTotals;
import java.util.Optional;

/**
 * Whether the deals that came are those that the terminal counts.
 *
 * @param verified whether they are, as far as was compared
 * @param reported the totals by the terminal's count, when it has reported them
 * @param committed the totals that the platform has said to hold
 */
public record History(
    boolean verified, Optional<HistoryTotals> reported, HistoryTotals committed) {}
