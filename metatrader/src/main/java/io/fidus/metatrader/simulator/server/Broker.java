package io.fidus.metatrader.simulator.server;

import io.fidus.metatrader.time.ServerZone;

/**
 * A brokerage house and its trade server.
 *
 * @param company the house's name
 * @param server the trade server's name
 * @param zone the rule of the server's clock
 * @param commission on which deals commission is charged
 * @param stopOutPercent the margin level at which positions are closed by the server
 * @param firstTicket where the numbers of orders and deals begin, above 32 bits
 */
public record Broker(
    String company,
    String server,
    ServerZone zone,
    CommissionRule commission,
    int stopOutPercent,
    long firstTicket) {

  /** On which deals of a trade the broker charges its commission. */
  public enum CommissionRule {
    /** For both sides when the trade is opened. */
    ON_ENTRY,
    /** For one side on each deal. */
    ON_EACH_DEAL
  }
}
