package io.fidus.platform.gateways.internal.registry;

import io.fidus.platform.gateways.internal.FoundAccount;
import io.fidus.platform.gateways.internal.GatewayStatus;
import io.fidus.platform.gateways.internal.RunningGateway;
import io.fidus.platform.trading.AccountAssigned;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.GatewayKind;
import io.fidus.store.Changes;
import io.fidus.store.Lease;
import io.fidus.store.Store;
import io.fidus.store.StoreException;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the gateways. One that is asked runs on the node that has its lease, so that of several
 * nodes one writes about an account; one that pushes takes its lease itself, and is started on
 * each. A gateway whose description has changed, on whichever node, is started anew.
 */
@Component
@ConditionalOnWebApplication
public class GatewayRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayRunner.class);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration LEASE = Duration.ofSeconds(15);

  private final GatewayRegistry registry;
  private final GatewayMaker maker;
  private final Store store;
  private final Assignments assignments;
  private final Instant startedAt;
  private final String holder = UUID.randomUUID().toString();
  private final Map<String, Run> runs = new ConcurrentHashMap<>();
  private final Set<String> elsewhere = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private Thread supervisor = Thread.ofVirtual().unstarted(() -> {});

  /** A gateway that runs here. */
  private record Run(
      RunningGateway gateway, Gateway description, long version, Optional<Lease> lease) {
    boolean isOf(Versioned<Gateway> read) {
      return version == read.version() && description.equals(read.document());
    }
  }

  GatewayRunner(
      GatewayRegistry registry,
      GatewayMaker maker,
      Store store,
      Assignments assignments,
      InstantSource clock) {
    this.registry = registry;
    this.maker = maker;
    this.store = store;
    this.assignments = assignments;
    startedAt = clock.instant();
  }

  /** How a gateway is; one that does not run here is shown as connecting. */
  GatewayStatus status(Versioned<Gateway> read) {
    Instant since = read.since().isAfter(startedAt) ? read.since() : startedAt;
    return Optional.ofNullable(runs.get(read.document().id()))
        .map(run -> run.gateway().status())
        .orElseGet(
            () ->
                switch (read.document().kind()) {
                  case STATEMENT ->
                      new GatewayStatus(
                          GatewayStatus.State.CONNECTED,
                          since,
                          Optional.empty(),
                          Optional.empty(),
                          "");
                  case BRIDGE, BRIDGE_HTTP, METAAPI ->
                      elsewhere.contains(read.document().id())
                          ? new GatewayStatus(
                              GatewayStatus.State.CONNECTING,
                              since,
                              Optional.empty(),
                              Optional.empty(),
                              "another node reads it")
                          : GatewayStatus.connecting(since);
                });
  }

  /** What a gateway reports and nobody has added. */
  public List<FoundAccount> found(GatewayId id) {
    return Optional.ofNullable(runs.get(id.value()))
        .map(run -> run.gateway().found())
        .orElse(List.of());
  }

  /** An account was added to a gateway. */
  public void accountsChanged(GatewayId id) {
    Optional.ofNullable(runs.get(id.value())).ifPresent(run -> run.gateway().accountsChanged());
  }

  /** A description has changed: the supervisor looks at once. */
  void descriptionsChanged() {
    if (running) {
      supervise();
    }
  }

  @Override
  public void start() {
    running = true;
    supervisor = Thread.ofVirtual().name("gateways").start(this::watch);
    store.follow(
        "gateways",
        Changes.of(GatewaysChanged.class, _ -> descriptionsChanged())
            .and(AccountAssigned.class, event -> assigned(event.accountNumber())),
        this::allAccountsChanged);
  }

  /** Every gateway that the account had or has looks at its accounts. */
  private void assigned(long number) {
    AccountNumber account = new AccountNumber(number);
    assignments.reload(account);
    assignments.of(account).stream()
        .flatMap(known -> known.document().assignments().stream())
        .flatMap(assignment -> assignment.gateway().stream())
        .distinct()
        .forEach(this::accountsChanged);
  }

  private void allAccountsChanged() {
    runs.values().forEach(run -> run.gateway().accountsChanged());
  }

  @Override
  public void stop() {
    running = false;
    supervisor.interrupt();
    Set.copyOf(runs.keySet()).forEach(this::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void watch() {
    while (running) {
      try {
        supervise();
      } catch (StoreException e) {
        LOG.warn("The gateways cannot be looked after: {}", e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("The gateways cannot be looked after", e);
      }
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void supervise() {
    Set<String> present = new HashSet<>();
    for (Versioned<Gateway> read : registry.all()) {
      if (read.document().kind() != GatewayKind.STATEMENT) {
        present.add(read.document().id());
        keep(read);
      }
    }
    runs.keySet().stream().filter(id -> !present.contains(id)).toList().forEach(this::end);
  }

  private void keep(Versioned<Gateway> read) {
    Gateway gateway = read.document();
    boolean leasesItself = gateway.kind() == GatewayKind.BRIDGE;
    Optional<Lease> lease =
        leasesItself ? Optional.empty() : store.lease("gateway." + gateway.id(), holder, LEASE);
    boolean mayRun = leasesItself || lease.isPresent();
    if (mayRun) {
      elsewhere.remove(gateway.id());
    } else {
      elsewhere.add(gateway.id());
    }
    Run run = runs.get(gateway.id());
    if (run != null && (!mayRun || !run.isOf(read))) {
      close(run);
      runs.remove(gateway.id());
      run = null;
    }
    if (run == null && mayRun && running) {
      maker
          .start(gateway)
          .ifPresent(
              started -> runs.put(gateway.id(), new Run(started, gateway, read.version(), lease)));
    }
  }

  /**
   * Ends a gateway that runs here and starts it again.
   *
   * @return whether it runs here
   */
  synchronized boolean reopen(GatewayId id) {
    if (!running || !runs.containsKey(id.value())) {
      return false;
    }
    end(id.value());
    supervise();
    return true;
  }

  private void end(String id) {
    Run run = runs.remove(id);
    if (run != null) {
      close(run);
      try {
        run.lease().ifPresent(store::release);
      } catch (StoreException e) {
        LOG.info("The lease of the gateway {} runs out by itself: {}", id, e.getMessage());
      }
    }
  }

  private static void close(Run run) {
    run.gateway().close();
  }
}
