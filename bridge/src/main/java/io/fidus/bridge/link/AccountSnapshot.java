package io.fidus.bridge.link;

import io.fidus.engine.facts.Deal;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an account at an instant; what was not heard since the start is empty.
 *
 * @param claim who reports it
 * @param connected whether its terminal is connected to the bridge
 * @param since when it connected, or when it was lost
 * @param lost why it is not connected; empty when it is
 * @param account its figures
 * @param positions its open positions
 * @param orders its orders
 * @param terminal how its terminal is
 * @param clock its trade server's clock
 * @param history whether its deals are complete
 * @param deals the deals that came since the start, oldest first
 */
public record AccountSnapshot(
    Claim claim,
    boolean connected,
    Instant since,
    String lost,
    Optional<BridgeOutput.AccountObserved> account,
    Optional<BridgeOutput.PositionsObserved> positions,
    Optional<BridgeOutput.OrdersObserved> orders,
    Optional<BridgeOutput.TerminalObserved> terminal,
    Optional<BridgeOutput.ClockObserved> clock,
    History history,
    List<Deal> deals) {
  public AccountSnapshot {
    deals = List.copyOf(deals);
  }
}
