package io.fidus.metatrader.simulator;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.metatrader.simulator.market.Draw;
import io.fidus.metatrader.simulator.market.Market;
import io.fidus.metatrader.simulator.server.Broker;
import io.fidus.metatrader.simulator.server.TradeServer;
import io.fidus.metatrader.simulator.server.TradingAccount;
import io.fidus.metatrader.simulator.treasury.Treasury;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * A scenario as it is lived.
 *
 * <p>Since every price is known beforehand, each account knows when something will happen to it
 * next. Advancing means to let these moments come, in their order; an account to which nothing
 * happens costs nothing.
 */
public final class Simulation {
  private static final Comparator<Actor> NEXT_FIRST =
      Comparator.comparing(Actor::wake).thenComparingInt(Actor::number);

  private final Market market;
  private final Map<AccountIdentity, Actor> actors = new LinkedHashMap<>();
  private final TreeSet<Actor> agenda = new TreeSet<>(NEXT_FIRST);
  private final TreeSet<Actor> touched = new TreeSet<>(Comparator.comparingInt(Actor::number));
  private final Treasury treasury;
  private Instant now;

  /** A simulation at the start of its scenario, before anything has happened. */
  public Simulation(Scenario scenario) {
    this.market = new Market(scenario.seed());
    this.now = scenario.start();
    Map<String, TradeServer> servers = new HashMap<>();
    for (Broker broker : scenario.brokers()) {
      Draw draw = new Draw(scenario.seed()).branch(broker.server());
      servers.put(broker.server(), new TradeServer(broker, market, draw));
    }
    Map<AccountIdentity, TradingAccount> accounts = new HashMap<>();
    for (AccountPlan plan : scenario.accounts()) {
      AccountIdentity identity = plan.profile().identity();
      TradeServer server = servers.get(identity.server());
      if (server == null) {
        throw new IllegalArgumentException("The scenario has no broker for " + identity);
      }
      TradingAccount account = server.open(plan.profile(), now);
      SimulatedTerminal terminal = new SimulatedTerminal(account, this);
      Actor actor = new Actor(actors.size(), plan, account, terminal, server, now);
      if (actors.put(identity, actor) != null) {
        throw new IllegalArgumentException("The scenario has " + identity + " twice");
      }
      accounts.put(identity, account);
      agenda.add(actor);
    }
    this.treasury = new Treasury(accounts);
  }

  /** The instant that has been reached. */
  public Instant now() {
    return now;
  }

  public Market market() {
    return market;
  }

  /** The accounts, in the order of the scenario. */
  public List<TradingAccount> accounts() {
    return actors.values().stream().map(Actor::account).toList();
  }

  /** The true book of an account. */
  public TradingAccount account(AccountIdentity identity) {
    return actor(identity).account();
  }

  /** One terminal for each account, in the order of the scenario. */
  public List<SimulatedTerminal> terminals() {
    return actors.values().stream().map(Actor::terminal).toList();
  }

  /** The terminal that is logged in to an account. */
  public SimulatedTerminal terminal(AccountIdentity identity) {
    return actor(identity).terminal();
  }

  /** The true figures of every account now, in the order of the scenario. */
  public List<AccountObservation> observations() {
    List<AccountObservation> observations = new ArrayList<>(actors.size());
    for (Actor actor : actors.values()) {
      TradingAccount account = actor.account();
      observations.add(account.facts().observation(account.state(), now, BookChange.truth(now)));
    }
    return observations;
  }

  /**
   * Lets time pass.
   *
   * @return the books that have changed since the last call, in the order of the scenario
   */
  public List<BookChange> advance(Instant to) {
    if (to.isBefore(now)) {
      throw new IllegalArgumentException("The simulation has already reached " + now);
    }
    while (!agenda.isEmpty() && !agenda.first().wake().isAfter(to)) {
      Actor actor = agenda.removeFirst();
      touched.add(actor);
      Instant moment = actor.wake();
      List<AccountIdentity> others = actor.act(moment, treasury);
      agenda.add(actor);
      others.forEach(other -> replan(actor(other), moment));
    }
    now = to;
    List<BookChange> changes = new ArrayList<>();
    touched.forEach(actor -> actor.change(to).ifPresent(changes::add));
    touched.clear();
    return changes;
  }

  /**
   * Does something to an account now that nobody planned, for example a deposit by a test. It shows
   * among the changes of the next {@link #advance}.
   */
  public void intervene(AccountIdentity identity, BiConsumer<TradingAccount, Instant> action) {
    Actor actor = actor(identity);
    actor.catchUp(now);
    try {
      action.accept(actor.account(), now);
    } finally {
      replan(actor, now.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  private void replan(Actor actor, Instant moment) {
    agenda.remove(actor);
    actor.planFrom(moment);
    agenda.add(actor);
    touched.add(actor);
  }

  private Actor actor(AccountIdentity identity) {
    Actor actor = actors.get(identity);
    if (actor == null) {
      throw new IllegalArgumentException("The scenario has no account " + identity);
    }
    return actor;
  }
}
