package io.fidus.platform.trading.internal.live;

import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.platform.trading.BreakKind;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.internal.storage.HealthFlip;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An account's cell at one instant.
 *
 * @param held whether a source of this process holds it
 * @param foreign whether another node holds it
 * @param tenure grows each time a source takes it
 * @param observations counts what was believed
 * @param counted what the source counts beside the newest figures
 * @param verified the totals of which the source last said that it handed over exactly these
 * @param findings what the source itself says that does not agree
 * @param flips changes of health that are not durable yet
 * @param blocks equity history that is not durable yet
 */
record Look(
    boolean held,
    boolean foreign,
    long tenure,
    long observations,
    LiveState state,
    Optional<HistoryTotals> counted,
    Optional<HistoryTotals> verified,
    Optional<Episode> episode,
    Map<BreakKind, Finding> findings,
    List<HealthFlip> flips,
    List<EquityTape.Block> blocks) {}
