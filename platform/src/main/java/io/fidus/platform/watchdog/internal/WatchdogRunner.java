package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Happening;
import io.fidus.engine.watchdog.Order;
import io.fidus.engine.watchdog.Phase;
import io.fidus.engine.watchdog.SavedPart;
import io.fidus.engine.watchdog.State;
import io.fidus.engine.watchdog.Stimulus;
import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.Surroundings;
import io.fidus.engine.watchdog.Watchdog;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.gateways.GatewayWatch.Answer;
import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.LiveChanges;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.platform.watchdog.WatchdogMode;
import io.fidus.platform.watchdog.WatchdogSettings;
import io.fidus.store.Changes;
import io.fidus.store.Lease;
import io.fidus.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the watchdog on the node that has its lease, in one thread. What it decides is durable
 * before an order is carried out; when the store cannot keep it, nothing is ordered, and the
 * watchdog begins anew with what was kept.
 */
@Component
@ConditionalOnWebApplication
class WatchdogRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(WatchdogRunner.class);
  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final String LEASE_NAME = "watchdog";

  private final Inventory inventory;
  private final TradingAccounts accounts;
  private final GatewayWatch gateways;
  private final LiveChanges changes;
  private final Healer healer;
  private final WatchdogStore store;
  private final Drills drills;
  private final FreshnessBook freshness;
  private final BurnAlarm alarm;
  private final ProbeTimes probes;
  private final WatchdogSettings settings;
  private final InstantSource clock;
  private final String holder = UUID.randomUUID().toString();
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean running;
  private volatile Optional<Watch> watch = Optional.empty();
  private volatile List<PartStatus> status = List.of();
  private volatile Instant tickedAt = Instant.MIN;
  private volatile Instant turnedAt = Instant.MIN;
  private Optional<Thread> thread = Optional.empty();
  private Optional<LiveChanges.Subscription> subscription = Optional.empty();

  /** How a part is. */
  record PartStatus(Inventory.Item item, State state) {}

  /** One term as the node that watches. */
  private static final class Watch {
    private final Watchdog watchdog;
    private final Senses senses;
    private final FreshnessMeter meter;
    private final Map<Subject, Inventory.Item> items = new LinkedHashMap<>();
    private Instant lookedAt = Instant.MIN;
    private volatile Lease lease;

    private Watch(Watchdog watchdog, Senses senses, FreshnessMeter meter, Lease lease) {
      this.watchdog = watchdog;
      this.senses = senses;
      this.meter = meter;
      this.lease = lease;
    }
  }

  WatchdogRunner(
      Inventory inventory,
      TradingAccounts accounts,
      GatewayWatch gateways,
      LiveChanges changes,
      Healer healer,
      WatchdogStore store,
      Drills drills,
      FreshnessBook freshness,
      BurnAlarm alarm,
      ProbeTimes probes,
      WatchdogSettings settings,
      InstantSource clock) {
    this.inventory = inventory;
    this.accounts = accounts;
    this.gateways = gateways;
    this.changes = changes;
    this.healer = healer;
    this.store = store;
    this.drills = drills;
    this.freshness = freshness;
    this.alarm = alarm;
    this.probes = probes;
    this.settings = settings;
    this.clock = clock;
  }

  /** Every part as this node sees it; empty while another node watches, or none. */
  List<PartStatus> status() {
    return status;
  }

  /** When this node has last judged everything; long ago when it does not watch. */
  Instant lookedAt() {
    return tickedAt;
  }

  /** When this node has last turned without a failure, whether it watches or waits to. */
  Instant turnedAt() {
    return turnedAt;
  }

  /** How every part is that is watched, by whichever node. */
  Map<Subject, Phase> phases() {
    Map<Subject, Phase> phases = new LinkedHashMap<>();
    if (isWatchingHere()) {
      status.forEach(part -> phases.put(part.item().subject(), part.state().phase()));
    } else {
      // What was never in trouble is not kept.
      inventory.look().forEach(item -> phases.put(item.subject(), Phase.HEALTHY));
      store.parts().forEach(part -> phases.replace(Subject.parse(part.subject()), part.phase()));
    }
    return phases;
  }

  boolean isWatchingHere() {
    return watch.isPresent();
  }

  /** Tells the watchdog what somebody asks for; another node than that which watches ignores it. */
  private void asked(HealingAsked order) {
    Subject part = Subject.parse(order.part());
    Stimulus.HealNow now = new Stimulus.HealNow(part, order.by(), order.reason(), order.at());
    watch.ifPresent(term -> term.senses.arrived(now));
    wake();
  }

  /** Looks at once. */
  void wake() {
    woken.release();
  }

  @Override
  public void start() {
    running = true;
    if (settings.mode() == WatchdogMode.OFF) {
      LOG.info("The watchdog is switched off");
      return;
    }
    store.store().follow("watchdog", Changes.of(HealingAsked.class, this::asked), () -> {});
    subscription =
        Optional.of(
            changes.subscribe(
                changed -> {
                  if (changed.values().stream().anyMatch(WatchdogRunner::isUrgent)) {
                    wake();
                  }
                }));
    thread = Optional.of(Thread.ofPlatform().daemon().name("watchdog").start(this::run));
  }

  private static boolean isUrgent(Set<AccountAspect> aspects) {
    return aspects.contains(AccountAspect.HEALTH);
  }

  @Override
  public void stop() {
    running = false;
    subscription.ifPresent(LiveChanges.Subscription::close);
    thread.ifPresent(Thread::interrupt);
    try {
      if (thread.isPresent()) {
        thread.get().join(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watch.ifPresent(this::release);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        turn();
        turnedAt = clock.instant();
      } catch (StoreException e) {
        LOG.warn("The watchdog cannot keep what it decides and begins anew: {}", e.toString());
        leave();
      } catch (RuntimeException e) {
        LOG.error("The watchdog failed and begins anew", e);
        leave();
      }
      try {
        if (woken.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void turn() {
    Instant now = clock.instant();
    Optional<Watch> before = watch;
    boolean due =
        before.isEmpty() || !now.isBefore(before.get().lease.until().minus(LEASE.minus(LOOK)));
    if (due) {
      Optional<Lease> lease = store.store().lease(LEASE_NAME, holder, LEASE);
      if (lease.isEmpty()
          || (before.isPresent() && before.get().lease.token() != lease.get().token())) {
        leave();
        return;
      }
      before.ifPresent(known -> known.lease = lease.get());
      if (before.isEmpty()) {
        watch = Optional.of(begin(lease.get(), now));
      }
    }
    watch.ifPresent(this::look);
  }

  private Watch begin(Lease lease, Instant now) {
    List<SavedPart> saved = store.parts().stream().map(PartDocument::part).toList();
    LOG.info("This node watches over the gateways");
    return new Watch(
        Watchdog.resume(saved, now),
        new Senses(gateways, accounts, probes, clock),
        new FreshnessMeter(accounts, freshness, alarm, lease, now),
        lease);
  }

  private void leave() {
    watch = Optional.empty();
    status = List.of();
  }

  private void release(Watch ended) {
    leave();
    try {
      ended.meter.keep(ended.lease);
      store.store().release(ended.lease);
    } catch (StoreException e) {
      LOG.info("The lease of the watchdog runs out by itself: {}", e.getMessage());
    }
  }

  private void look(Watch term) {
    List<Happening> happened = new ArrayList<>();
    Instant now = clock.instant();
    if (!now.isBefore(term.lookedAt.plus(LOOK))) {
      term.lookedAt = now;
      happened.addAll(follow(term));
      drills.follow(healthy());
    }
    Surroundings surroundings = surroundings(term, now);
    for (Stimulus stimulus : term.senses.listen(List.copyOf(term.items.values()))) {
      happened.addAll(term.watchdog.take(stimulus, surroundings));
    }
    happened.addAll(term.watchdog.take(new Stimulus.Tick(clock.instant()), surroundings));
    keep(term, happened);
    term.meter.look(term.items.values(), surroundings, term.lease, now);
    status =
        term.items.values().stream()
            .flatMap(
                item ->
                    term
                        .watchdog
                        .state(item.subject())
                        .map(state -> new PartStatus(item, state))
                        .stream())
            .toList();
    tickedAt = now;
  }

  private Set<Subject> healthy() {
    return status.stream()
        .filter(part -> part.state().phase() == Phase.HEALTHY)
        .map(part -> part.item().subject())
        .collect(Collectors.toSet());
  }

  /** Watches what there is now, and nothing else. */
  private List<Happening> follow(Watch term) {
    List<Happening> happened = new ArrayList<>();
    Map<Subject, Inventory.Item> found = new LinkedHashMap<>();
    inventory.look().forEach(item -> found.put(item.subject(), item));
    for (Subject gone : List.copyOf(term.items.keySet())) {
      if (!found.containsKey(gone)) {
        happened.addAll(term.watchdog.forget(gone));
        store.forget(gone);
      }
    }
    found.values().forEach(item -> happened.addAll(term.watchdog.watch(item.watched())));
    term.items.clear();
    term.items.putAll(found);
    return happened;
  }

  private Surroundings surroundings(Watch term, Instant now) {
    boolean mayHeal = now.isBefore(term.lease.until());
    List<Surroundings.Hold> holds = store.held().stream().map(HoldDocument::hold).toList();
    List<PlannedWork> work = store.work(now);
    return new Surroundings(
        work.stream()
            .filter(one -> one.kind() == PlannedWork.WorkKind.MAINTENANCE)
            .map(PlannedWork::window)
            .toList(),
        holds,
        work.stream()
            .filter(one -> one.kind() == PlannedWork.WorkKind.EMPTIED)
            .flatMap(one -> one.zeros().stream())
            .toList(),
        drills.broken(),
        mayHeal);
  }

  private void keep(Watch term, List<Happening> happened) {
    List<Happening> kept =
        happened.stream().filter(one -> !(one instanceof Happening.ProbeWanted)).toList();
    if (!kept.isEmpty()) {
      Set<Subject> concerned =
          kept.stream().flatMap(one -> changed(one).stream()).collect(Collectors.toSet());
      List<SavedPart> changed =
          term.items.keySet().stream()
              .filter(concerned::contains)
              .flatMap(subject -> term.watchdog.saved(subject).stream())
              .toList();
      store.keep(kept, changed, subject -> name(term, subject));
      kept.forEach(WatchdogRunner::log);
    }
    for (Happening happening : happened) {
      switch (happening) {
        case Happening.ProbeWanted(Subject subject, _) ->
            Optional.ofNullable(term.items.get(subject))
                .flatMap(Inventory.Item::gateway)
                .ifPresent(gateway -> term.senses.probe(subject, gateway));
        case Happening.Ordered(Order order, _) -> carryOut(term, order);
        case Happening.Turned _,
            Happening.Noted _,
            Happening.Opened _,
            Happening.Worsened _,
            Happening.Joined _,
            Happening.Absorbed _,
            Happening.PersonNeeded _,
            Happening.Restored _,
            Happening.Relapsed _,
            Happening.Closed _ -> {}
      }
    }
  }

  private static String name(Watch term, Subject subject) {
    Inventory.Item item = term.items.get(subject);
    return item == null ? subject.id() : item.name();
  }

  /** The part that is not as it was any more. */
  private static Optional<Subject> changed(Happening happening) {
    return switch (happening) {
      case Happening.Turned(Subject part, _, _, _) -> Optional.of(part);
      case Happening.Noted(Subject part, _, _) -> Optional.of(part);
      case Happening.Opened(Subject part, _, _) -> Optional.of(part);
      case Happening.Joined(_, Subject part, _) -> Optional.of(part);
      case Happening.Ordered _,
          Happening.ProbeWanted _,
          Happening.Worsened _,
          Happening.Absorbed _,
          Happening.PersonNeeded _,
          Happening.Restored _,
          Happening.Relapsed _,
          Happening.Closed _ ->
          Optional.empty();
    };
  }

  private void carryOut(Watch term, Order order) {
    Inventory.Item item = term.items.get(order.subject());
    if (item == null) {
      return;
    }
    Thread.ofVirtual()
        .name("healer " + order.id())
        .start(
            () -> {
              Answer answer;
              try {
                answer =
                    clock.instant().isBefore(term.lease.until())
                        ? healer.carryOut(order, item)
                        : new Answer(false, "this node does not watch any more");
              } catch (RuntimeException e) {
                LOG.error("The order {} failed", order.id(), e);
                answer = new Answer(false, "it failed: " + e.getClass().getSimpleName());
              }
              term.senses.arrived(
                  new Stimulus.Answered(
                      order.id(), answer.good(), answer.detail(), clock.instant()));
              wake();
            });
  }

  private static void log(Happening happening) {
    switch (happening) {
      case Happening.Opened(Subject subject, var fault, _) ->
          LOG.warn("{} {}: {} is {}", fault.severity(), fault.incident(), subject, fault.cause());
      case Happening.Ordered(Order order, _) ->
          LOG.warn("{}: {} of {}", order.incident(), order.rung(), order.subject());
      case Happening.PersonNeeded(String incident, Subject subject, String why, _) ->
          LOG.error("{}: {} needs a person: {}", incident, subject, why);
      case Happening.Restored(String incident, Subject subject, _) ->
          LOG.info("{}: {} is back", incident, subject);
      case Happening.Closed(String incident, _, _) -> LOG.info("{} is over", incident);
      case Happening.Turned _,
          Happening.Noted _,
          Happening.ProbeWanted _,
          Happening.Worsened _,
          Happening.Joined _,
          Happening.Absorbed _,
          Happening.Relapsed _ -> {}
    }
  }
}
