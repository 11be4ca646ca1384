package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.DealType;
import io.fidus.metatrader.simulator.market.Draw;
import io.fidus.metatrader.simulator.market.Market;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;

/** A broker's server: it numbers orders and deals, knows when its day ends, and opens accounts. */
public final class TradeServer {
  private static final long LARGEST_SMALL_TICKET = 0xFFFF_FFFFL;

  /** Other accounts of the server take tickets in between, up to this many at once. */
  private static final int MOST_SKIPPED = 8;

  private final Broker broker;
  private final Market market;
  private final Draw tickets;
  private long latestOrder;
  private long latestDeal;

  /**
   * A server whose accounts trade on {@code market}.
   *
   * @param draw decides which tickets other accounts take
   */
  public TradeServer(Broker broker, Market market, Draw draw) {
    if (broker.firstTicket() <= LARGEST_SMALL_TICKET) {
      throw new IllegalArgumentException("Tickets begin above 32 bits: " + broker.firstTicket());
    }
    this.broker = broker;
    this.market = market;
    this.tickets = draw;
    this.latestOrder = broker.firstTicket();
    this.latestDeal = broker.firstTicket();
  }

  public Broker broker() {
    return broker;
  }

  public Market market() {
    return market;
  }

  /** Opens an account, which has no money until some is deposited. */
  public TradingAccount open(AccountProfile profile, Instant at) {
    if (!profile.identity().server().equals(broker.server())) {
      throw new IllegalArgumentException(
          profile.identity() + " is not an account of " + broker.server());
    }
    return new TradingAccount(this, profile, at);
  }

  /** The first midnight of the server's clock after an instant, when its trading day ends. */
  public Instant nextMidnight(Instant after) {
    LocalDate today = broker.zone().wallClock(after).toLocalDate();
    return broker.zone().toInstant(today.plusDays(1).atStartOfDay());
  }

  long nextOrder() {
    latestOrder += 1 + tickets.below(MOST_SKIPPED, latestOrder);
    return latestOrder;
  }

  long nextDeal() {
    latestDeal += 1 + tickets.below(MOST_SKIPPED, -latestDeal);
    return latestDeal;
  }

  static int codeOf(DealType type) {
    return Vocabulary.DEAL_TYPE
        .numberOf(type)
        .orElseThrow(() -> new IllegalArgumentException("No server sends " + type));
  }
}
