package io.fidus.platform.gateways.internal.feed;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Source;
import io.fidus.metatrader.feed.FeedBatch;
import io.fidus.metatrader.feed.FeedEvent;
import io.fidus.platform.gateways.internal.FoundAccount;
import io.fidus.platform.gateways.internal.GatewayStatus;
import io.fidus.platform.gateways.internal.GatewayStatus.State;
import io.fidus.platform.gateways.internal.RunningGateway;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Intake;
import io.fidus.platform.trading.Reporter;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.store.Lease;
import io.fidus.store.Store;
import io.fidus.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bridge that pushes. It is believed to be there only while data comes: a stream that is silent
 * for longer than three heartbeats is closed and opened again.
 */
public final class FeedGateway implements RunningGateway {
  /** How long figures from a stream are live. */
  public static final Duration SILENCE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(FeedGateway.class);
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration PULSE = Duration.ofSeconds(1);
  private static final Duration RENEWAL = Duration.ofSeconds(3);
  private static final Duration QUIET = Duration.ofSeconds(7);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  private final GatewayId id;
  private final FeedClient client;
  private final Optional<Enrolment> enrolment;
  private final Intake intake;
  private final TradingAccounts accounts;
  private final Store store;
  private final InstantSource clock;
  private final String node = UUID.randomUUID().toString();
  private final Map<AccountIdentity, FeedEvent.Claimed> unknown = new ConcurrentHashMap<>();
  private volatile boolean running = true;
  private volatile @Nullable InputStream body;
  private volatile @Nullable Lease lease;
  private volatile Instant heardAt;
  private volatile Instant renewedAt = Instant.EPOCH;
  private volatile GatewayStatus status;

  /**
   * A gateway that does nothing yet.
   *
   * @param bridge the address of the bridge, without a path
   * @param key the API key, asked for at every request
   * @param enrolment adds simulated accounts when the bridge reports them; empty when people do
   */
  public FeedGateway(
      GatewayId id,
      URI bridge,
      Supplier<String> key,
      Optional<Enrolment> enrolment,
      Intake intake,
      TradingAccounts accounts,
      Store store,
      InstantSource clock) {
    this.id = id;
    this.enrolment = enrolment;
    this.intake = intake;
    this.accounts = accounts;
    this.store = store;
    this.clock = clock;
    client = new FeedClient(bridge, key);
    heardAt = clock.instant();
    status = GatewayStatus.connecting(heardAt);
  }

  /** Begins to read, as soon as no other node does. */
  public FeedGateway start() {
    Thread.ofVirtual().name("feed " + id).start(this::run);
    Thread.ofVirtual().name("feed-pulse " + id).start(this::watch);
    return this;
  }

  @Override
  public GatewayStatus status() {
    return status;
  }

  @Override
  public List<FoundAccount> found() {
    return unknown.values().stream().map(FeedGateway::found).toList();
  }

  @Override
  public void close() {
    running = false;
    closeStream();
    client.close();
    Lease held = lease;
    lease = null;
    if (held != null) {
      try {
        store.release(held);
      } catch (StoreException e) {
        LOG.warn("The lease of gateway {} runs out by itself: {}", id, e.toString());
      }
    }
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (running) {
      Instant begun = clock.instant();
      if (hasLease()) {
        readOnce();
      } else {
        told(State.CONNECTING, "another node reads this bridge");
      }
      boolean worked = heardAt.isAfter(begun);
      pause = worked ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      sleep(hasLease() ? shortened(pause) : PULSE);
    }
  }

  private void readOnce() {
    try (Reporter reporter = intake.open(id, SILENCE)) {
      unknown.clear();
      heardAt = clock.instant();
      InputStream stream = client.open();
      body = stream;
      LOG.info("Gateway {} has opened the stream of its bridge", id);
      new FeedSession(
              client, reporter, accounts, id, enrolment, unknown, this::heard, this::working)
          .read(stream);
      told(State.DOWN, "the bridge has ended the stream");
    } catch (FeedRefused e) {
      told(State.REFUSED, e.detail());
    } catch (IOException e) {
      told(State.DOWN, "the bridge cannot be read: " + words(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("Gateway {} failed and connects again", id, e);
      told(State.DOWN, "the stream could not be understood: " + words(e));
    } finally {
      closeStream();
    }
  }

  private void heard(FeedBatch batch) {
    heardAt = clock.instant();
    status =
        status.next(
            State.CONNECTED, heardAt, Optional.of(heardAt), Optional.of("feed " + batch.v()), "");
  }

  private void working() {
    heardAt = clock.instant();
  }

  private void told(State state, String detail) {
    if (!running) {
      return;
    }
    if (status.state() != state) {
      LOG.info("Gateway {} is {}: {}", id, state, detail);
    }
    status = status.next(state, clock.instant(), Optional.empty(), Optional.empty(), detail);
  }

  /** Keeps the lease, and ends a stream that is silent or belongs to another node now. */
  private void watch() {
    while (running) {
      renew();
      Instant now = clock.instant();
      if (body != null && (!hasLease() || now.isAfter(heardAt.plus(QUIET)))) {
        LOG.warn("Gateway {} closes its stream: nothing was heard since {}", id, heardAt);
        closeStream();
      }
      sleep(PULSE);
    }
  }

  private void renew() {
    Instant now = clock.instant();
    if (hasLease() && now.isBefore(renewedAt.plus(RENEWAL))) {
      return;
    }
    try {
      lease = store.lease("gateway/" + id, node, LEASE).orElse(null);
      renewedAt = now;
    } catch (StoreException e) {
      LOG.warn("The lease of gateway {} could not be renewed: {}", id, e.toString());
    }
  }

  private boolean hasLease() {
    Lease held = lease;
    return held != null && clock.instant().isBefore(held.until());
  }

  private void closeStream() {
    InputStream stream = body;
    body = null;
    if (stream != null) {
      FeedSession.closeQuietly(stream);
    }
  }

  private static FoundAccount found(FeedEvent.Claimed claimed) {
    return new FoundAccount(
        claimed.account(),
        Optional.of(claimed.company()).filter(name -> !name.isBlank()),
        Optional.of(claimed.currency().code()),
        claimed.tradeMode(),
        claimed.source() == Source.SIMULATED,
        claimed.platform(),
        claimed.at());
  }

  private static String words(Exception e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Platforms that lost their bridge together do not return together. */
  private static Duration shortened(Duration pause) {
    long half = pause.toMillis() / 2;
    return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
  }

  private void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
