package io.fidus.platform.gateways.internal.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Source;
import io.fidus.metatrader.feed.FeedAnswer;
import io.fidus.metatrader.feed.FeedAnswer.Commit;
import io.fidus.metatrader.feed.FeedAnswer.Holding;
import io.fidus.metatrader.feed.FeedBatch;
import io.fidus.metatrader.feed.FeedEvent;
import io.fidus.metatrader.feed.FeedEvent.Claimed;
import io.fidus.metatrader.feed.FeedReader;
import io.fidus.metatrader.feed.FeedTotals;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.trading.AccountClaim;
import io.fidus.platform.trading.Admission;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Reporter;
import io.fidus.platform.trading.TradingAccounts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream of a bridge, from its opening to its end. The thread that reads it is the single
 * writer of the accounts that come over it; another one tells the bridge what is stored.
 */
final class FeedSession {
  private static final Logger LOG = LoggerFactory.getLogger(FeedSession.class);
  private static final String DATA = "data: {";
  private static final int MOST_COMMITS = 1_000;

  /** Claims that are judged together: few enough for the stream not to seem silent meanwhile. */
  private static final int MOST_CLAIMS = 50;

  private final FeedClient client;
  private final Reporter reporter;
  private final TradingAccounts accounts;
  private final GatewayId gateway;
  private final Optional<Enrolment> enrolment;
  private final Consumer<FeedBatch> heard;
  private final Runnable working;
  private final Map<AccountIdentity, Claimed> unknown;
  private final Map<AccountIdentity, String> refused = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<Commit> commits = new LinkedBlockingQueue<>();
  private volatile boolean open = true;
  private volatile long stream;

  /**
   * @param enrolment adds simulated accounts when the bridge reports them; empty when people do
   * @param unknown receives the claims of accounts that nobody has added
   * @param heard told of every batch when it has come
   * @param working told after each event of it, since a batch may take a while
   */
  FeedSession(
      FeedClient client,
      Reporter reporter,
      TradingAccounts accounts,
      GatewayId gateway,
      Optional<Enrolment> enrolment,
      Map<AccountIdentity, Claimed> unknown,
      Consumer<FeedBatch> heard,
      Runnable working) {
    this.client = client;
    this.reporter = reporter;
    this.accounts = accounts;
    this.gateway = gateway;
    this.enrolment = enrolment;
    this.unknown = unknown;
    this.heard = heard;
    this.working = working;
  }

  /** The accounts that this source may not report about, and why. */
  Map<AccountIdentity, String> refused() {
    return Map.copyOf(refused);
  }

  /** Reads until the stream ends, which it always does with an exception or the end of the data. */
  void read(InputStream body) throws IOException, InterruptedException, FeedRefused {
    Thread acknowledger = Thread.ofVirtual().name("feed-commits").start(() -> acknowledge(body));
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
      long expected = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith(DATA)) {
          continue;
        }
        FeedBatch batch = FeedJson.batch(line.substring(DATA.length() - 1));
        if (batch.v() != FeedBatch.VERSION) {
          throw new FeedRefused(
              "The bridge speaks version %d of the feed, this platform %d."
                  .formatted(batch.v(), FeedBatch.VERSION));
        }
        if (batch.seq() != expected) {
          throw new IOException("batch %d came instead of %d".formatted(batch.seq(), expected));
        }
        expected++;
        stream = batch.stream();
        heard.accept(batch);
        take(batch);
      }
    } finally {
      open = false;
      acknowledger.interrupt();
    }
  }

  private void take(FeedBatch batch) throws IOException, InterruptedException, FeedRefused {
    List<Claimed> first = claimsFirst(batch.events());
    List<Holding> holdings = new ArrayList<>();
    for (int i = 0; i < first.size(); i += MOST_CLAIMS) {
      holdings.addAll(claim(first.subList(i, Math.min(first.size(), i + MOST_CLAIMS))));
      working.run();
    }
    Set<FeedEvent> answered = Collections.newSetFromMap(new IdentityHashMap<>());
    answered.addAll(first);
    for (FeedEvent event : batch.events()) {
      if (answered.contains(event)) {
        continue;
      }
      try {
        if (event instanceof Claimed again) {
          holdings.addAll(claim(List.of(again)));
        } else {
          take(event);
        }
      } catch (ArithmeticException | IllegalArgumentException e) {
        dropped(e);
      }
      working.run();
    }
    if (!holdings.isEmpty()) {
      answer(holdings, List.of());
    }
  }

  private static void dropped(RuntimeException e) {
    LOG.warn("What the bridge says does not fit its fact and is dropped: {}", e.getMessage());
  }

  /**
   * The claims of accounts of which the batch says nothing before: they can be judged together and
   * first. What is said of one account keeps its order.
   */
  private static List<Claimed> claimsFirst(List<FeedEvent> events) {
    if (events.stream().noneMatch(Claimed.class::isInstance)) {
      return List.of();
    }
    List<Claimed> first = new ArrayList<>();
    Set<AccountIdentity> named = new HashSet<>();
    for (FeedEvent event : events) {
      boolean isFirst = account(event).map(named::add).orElse(false);
      if (isFirst && event instanceof Claimed claimed) {
        first.add(claimed);
      }
    }
    return first;
  }

  private static Optional<AccountIdentity> account(FeedEvent event) {
    return switch (event) {
      case Claimed seen -> Optional.of(seen.account());
      case FeedEvent.AccountSeen seen -> Optional.of(seen.account());
      case FeedEvent.DealsSeen seen -> Optional.of(seen.account());
      case FeedEvent.PositionsSeen seen -> Optional.of(seen.account());
      case FeedEvent.OrdersSeen seen -> Optional.of(seen.account());
      case FeedEvent.TerminalSeen seen -> Optional.of(seen.account());
      case FeedEvent.ClockSeen seen -> Optional.of(seen.account());
      case FeedEvent.HistoryVerified seen -> Optional.of(seen.account());
      case FeedEvent.HistoryDiffers seen -> Optional.of(seen.account());
      case FeedEvent.Gone seen -> Optional.of(seen.account());
      case FeedEvent.Heartbeat _ -> Optional.empty();
    };
  }

  private void take(FeedEvent event) {
    switch (event) {
      case FeedEvent.AccountSeen seen ->
          reporter.observed(
              FeedReader.observation(seen),
              seen.tradeAllowed(),
              Optional.of(seen.history().totals()));
      case FeedEvent.DealsSeen seen ->
          reporter.deals(
              seen.account(),
              seen.after(),
              FeedReader.deals(seen),
              () -> commits.add(new Commit(seen.account(), seen.last())));
      case FeedEvent.PositionsSeen seen ->
          reporter.positions(seen.account(), FeedReader.positions(seen), seen.provenance());
      case FeedEvent.OrdersSeen seen ->
          reporter.orders(seen.account(), FeedReader.orders(seen), seen.provenance());
      case FeedEvent.TerminalSeen seen -> reporter.terminal(FeedReader.terminal(seen));
      case FeedEvent.ClockSeen seen ->
          reporter.clock(
              seen.account(),
              seen.serverTime(),
              seen.gmtOffset().map(Duration::ofSeconds),
              seen.receivedAt());
      case FeedEvent.HistoryVerified verified ->
          reporter.historyVerified(verified.account(), verified.totals().totals());
      case FeedEvent.HistoryDiffers differs ->
          reporter.historyDiffers(
              differs.account(), differs.reported().totals(), differs.received().totals());
      case FeedEvent.Gone gone -> {
        unknown.remove(gone.account());
        reporter.gone(gone.account(), "the terminal is not connected: " + gone.reason(), gone.at());
      }
      case Claimed _, FeedEvent.Heartbeat _ -> {}
    }
  }

  /** Asks again for the accounts that were unknown: somebody may have added one. */
  List<Holding> claimAgain() {
    return claim(
        unknown.values().stream()
            .filter(claimed -> accounts.find(claimed.account()).isPresent())
            .toList());
  }

  /** What is held of the accounts that the platform takes. */
  private List<Holding> claim(List<Claimed> claimed) {
    List<Claimed> readable = new ArrayList<>();
    List<AccountClaim> claims = new ArrayList<>();
    for (Claimed one : claimed) {
      try {
        claims.add(claimOf(one));
        readable.add(one);
      } catch (IllegalArgumentException e) {
        dropped(e);
      }
    }
    List<Admission> admissions = admitted(claims);
    List<Holding> holdings = new ArrayList<>();
    for (int i = 0; i < admissions.size(); i++) {
      holding(readable.get(i), admissions.get(i)).ifPresent(holdings::add);
    }
    return holdings;
  }

  /** The answers in the order of the claims, once those are added that a simulator reports. */
  private List<Admission> admitted(List<AccountClaim> claims) {
    List<Admission> answers = reporter.claim(claims);
    List<AccountClaim> missing =
        IntStream.range(0, answers.size())
            .filter(i -> answers.get(i) instanceof Admission.Unknown)
            .mapToObj(claims::get)
            .filter(AccountClaim::simulated)
            .toList();
    if (enrolment.isEmpty() || missing.isEmpty()) {
      return answers;
    }
    working.run();
    enrolment.get().enrol(missing, gateway);
    working.run();
    return reporter.claim(claims);
  }

  private Optional<Holding> holding(Claimed claimed, Admission admission) {
    refused.remove(claimed.account());
    unknown.remove(claimed.account());
    return switch (admission) {
      case Admission.Admitted admitted ->
          Optional.of(
              new Holding(
                  claimed.account(),
                  FeedTotals.of(admitted.held()),
                  Optional.of(admitted.zone().toString())));
      case Admission.Unknown _ -> {
        unknown.put(claimed.account(), claimed);
        yield Optional.empty();
      }
      case Admission.Refused(Admission.Reason reason, String detail) -> {
        LOG.warn("{} is not taken from the bridge: {}, {}", claimed.account(), reason, detail);
        refused.put(claimed.account(), detail);
        yield Optional.empty();
      }
    };
  }

  private static AccountClaim claimOf(Claimed claimed) {
    return new AccountClaim(
        claimed.account(),
        claimed.platform(),
        claimed.currency(),
        Optional.of(claimed.company()).filter(name -> !name.isBlank()),
        Optional.of(claimed.leverage()).filter(leverage -> leverage > 0),
        claimed.tradeMode(),
        claimed.marginMode(),
        claimed.source() == Source.SIMULATED,
        claimed.zoneProposal().map(ServerZone::parse),
        claimed.at());
  }

  /** A commit that cannot be told ends the stream; the next one begins with what is held. */
  private void acknowledge(InputStream body) {
    try {
      while (open) {
        Commit first = commits.poll(1, TimeUnit.SECONDS);
        List<Holding> holdings = unknown.isEmpty() ? List.of() : claimAgain();
        List<Commit> told = new ArrayList<>();
        if (first != null) {
          told.add(first);
          commits.drainTo(told, MOST_COMMITS);
        }
        if (!told.isEmpty() || !holdings.isEmpty()) {
          answer(holdings, told);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | FeedRefused | RuntimeException e) {
      LOG.warn("The bridge could not be told what is stored: {}", e.toString());
      closeQuietly(body);
    }
  }

  private void answer(List<Holding> holdings, List<Commit> told)
      throws IOException, InterruptedException, FeedRefused {
    if (!client.answer(new FeedAnswer(FeedBatch.VERSION, stream, holdings, told))) {
      throw new IOException("the bridge has opened another stream");
    }
  }

  static void closeQuietly(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      LOG.debug("The stream was broken already", e);
    }
  }
}
