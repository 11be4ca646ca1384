package io.fidus.metatrader.simulator;

import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.market.Draw;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.server.AccountProfile;
import io.fidus.metatrader.simulator.server.AccountState;
import io.fidus.metatrader.simulator.server.Figures;
import io.fidus.metatrader.simulator.server.TradingAccount;
import io.fidus.metatrader.time.ServerZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * What a terminal says at one instant. It is to be read before the simulation advances; the records
 * that it hands out stay valid.
 */
public final class TerminalView {
  private static final int BUILD = 5430;
  private static final int PING_MICROS = 18_000;
  private static final int PING_NOISE_MICROS = 25_000;
  private static final int REPEATED_DEALS = 5;
  private static final Draw PING = new Draw(0);

  private final TradingAccount account;
  private final AccountState state;
  private final Faults faults;
  private final TerminalTimes times;
  private final boolean zeros;

  TerminalView(TradingAccount account, AccountState state, Faults faults, TerminalTimes times) {
    this.account = account;
    this.state = state;
    this.faults = faults;
    this.times = times;
    this.zeros = is(FaultEffect.AllZeros.class);
  }

  /** The account that the terminal is logged in to. */
  public AccountProfile profile() {
    return account.profile();
  }

  /** The name of the broker as the terminal shows it. */
  public String company() {
    return account.broker().company();
  }

  /** When the terminal wrote this, on a clock that nobody sets. */
  public Instant writtenAt() {
    return times.said();
  }

  /** The clock of the terminal's computer when it wrote this. */
  public Instant clock() {
    return times.said().plus(clockAhead());
  }

  /**
   * The trade server's clock as the terminal reckons it from its own computer's (TimeTradeServer);
   * it goes on while no quote comes in.
   */
  public LocalDateTime serverTime() {
    return zone().wallClock(clock()).plus(faults.serverClockAhead(times.said()));
  }

  /** The trade server's clock at the newest quote that the terminal has (TimeCurrent). */
  public LocalDateTime lastQuoteTime() {
    Instant newest =
        Instrument.all().stream()
            .map(instrument -> account.market().quote(instrument, times.known()).time())
            .max(Comparator.naturalOrder())
            .orElse(times.known());
    return zone().wallClock(newest).plus(faults.serverClockAhead(newest));
  }

  /** How the terminal itself is. */
  public TerminalState terminal() {
    boolean connected = !is(FaultEffect.Disconnected.class);
    return new TerminalState(
        profile().identity(),
        connected,
        !is(FaultEffect.TradeNotAllowed.class),
        connected ? Optional.of(ping()) : Optional.empty(),
        BUILD,
        company(),
        provenance(clock()));
  }

  /**
   * The account's figures. Without the trade server they are those of the moment at which it was
   * lost, and say so.
   */
  public AccountObservation observation() {
    Instant observed =
        is(FaultEffect.Disconnected.class) ? times.known().plus(clockAhead()) : clock();
    return zeros
        ? account.facts().observation(new Figures(0, 0, 0, 0), provenance(observed))
        : account.facts().observation(state, times.known(), provenance(observed));
  }

  /** The open positions, valued as in {@link #observation}. */
  public List<Position> positions() {
    if (zeros) {
      return List.of();
    }
    List<Position> positions = account.facts().positions(state, times.known());
    return faults.changedServerClock()
        ? positions.stream().map(new ServerClock(zone(), faults)::stamp).toList()
        : positions;
  }

  /** The orders that wait for their price. */
  public List<Order> orders() {
    if (zeros) {
      return List.of();
    }
    List<Order> orders = account.facts().orders(state);
    return faults.changedServerClock()
        ? orders.stream().map(new ServerClock(zone(), faults)::stamp).toList()
        : orders;
  }

  /** How many deals the terminal's history has. */
  public int dealCount() {
    return zeros ? 0 : state.deals() - withheldDeals().size();
  }

  /** Ticket of the newest deal in the terminal's history; empty when there is none. */
  public OptionalLong lastDeal() {
    List<Deal> known = history().reversed();
    if (is(FaultEffect.LateDeals.class)) {
      known = known.stream().filter(withheld().negate()).toList();
    }
    return known.isEmpty() ? OptionalLong.empty() : OptionalLong.of(known.getFirst().ticket());
  }

  /** Profit, swap, commission and fee of all deals in the terminal's history. */
  public Money dealSum() {
    if (zeros) {
      return Money.zero(profile().currency());
    }
    // What the book guarantees at every instant, and the tests prove: balance + credit.
    Money sum = new Money(state.balance() + state.credit(), profile().currency());
    for (Deal deal : withheldDeals()) {
      sum = sum.minus(deal.net());
    }
    return sum;
  }

  /**
   * The deals after a ticket, oldest first; all of them after 0.
   *
   * <p>A deal that was found late has a smaller ticket than some before it. It is missed by who
   * asks for what follows, and betrayed by {@link #dealCount} and {@link #dealSum}.
   */
  public List<Deal> dealsAfter(long ticket) {
    List<Deal> history = history();
    int first = firstAfter(history, ticket);
    if (is(FaultEffect.DuplicateDeals.class)) {
      first = Math.max(0, first - REPEATED_DEALS);
    }
    List<Deal> deals = new ArrayList<>(history.subList(first, history.size()));
    if (is(FaultEffect.LateDeals.class)) {
      deals.removeIf(withheld());
    }
    if (faults.changedServerClock()) {
      deals.replaceAll(new ServerClock(zone(), faults)::stamp);
    }
    return deals;
  }

  private List<Deal> history() {
    return zeros ? List.of() : account.deals().subList(0, state.deals());
  }

  private static int firstAfter(List<Deal> history, long ticket) {
    int low = 0;
    int high = history.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (history.get(middle).ticket() > ticket) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private List<Deal> withheldDeals() {
    return is(FaultEffect.LateDeals.class)
        ? history().stream().filter(withheld()).toList()
        : Collections.emptyList();
  }

  private Predicate<Deal> withheld() {
    return faults.withheld(history(), times.said());
  }

  private Duration ping() {
    long noise = PING.branch(profile().identity().login()).below(PING_NOISE_MICROS, second());
    return Duration.ofNanos((PING_MICROS + noise) * 1000);
  }

  private long second() {
    return times.said().getEpochSecond();
  }

  private Duration clockAhead() {
    return faults
        .active(FaultEffect.ClockJump.class, times.said())
        .map(fault -> fault.effect().ahead())
        .orElse(Duration.ZERO);
  }

  private boolean is(Class<? extends FaultEffect> kind) {
    return faults.isActive(kind, times.said());
  }

  private ServerZone zone() {
    return account.broker().zone();
  }

  private Provenance provenance(Instant observed) {
    return new Provenance(Source.SIMULATED, observed, times.now());
  }
}
