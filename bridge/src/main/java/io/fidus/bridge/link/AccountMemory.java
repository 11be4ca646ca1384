package io.fidus.bridge.link;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealOrder;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.Claim;
import io.fidus.metatrader.link.session.Grant;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.time.ServerZone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The latest state of one account, and its deals since the start. Each change is handed to the
 * platform in the order in which it happened here; deals only after the platform has said, on its
 * present connection, what it knows of their history.
 */
final class AccountMemory {
  /** A limit on memory; of a longer history the newest are kept. */
  static final int MOST_DEALS = 20_000;

  private final Uplink uplink;
  private final TreeMap<Long, Deal> deals = new TreeMap<>();
  private Claim claim;
  private Instant since;
  private boolean connected;
  private boolean live;
  private String lost = "";
  private Progress progress;
  private Optional<ServerZone> zone = Optional.empty();
  private ServerZone inForce = ServerZone.NEW_YORK_CLOSE;
  private long grantedOn;
  private boolean verified;
  private boolean wholeAgain;
  private Optional<BridgeOutput.AccountObserved> account = Optional.empty();
  private Optional<BridgeOutput.PositionsObserved> positions = Optional.empty();
  private Optional<BridgeOutput.OrdersObserved> orders = Optional.empty();
  private Optional<BridgeOutput.TerminalObserved> terminal = Optional.empty();
  private Optional<BridgeOutput.ClockObserved> clock = Optional.empty();

  AccountMemory(Claim claim, Instant now, Uplink uplink) {
    this.claim = claim;
    this.uplink = uplink;
    since = now;
    progress = new Progress(HistoryTotals.none(claim.currency()));
  }

  /** A terminal claims the account and waits for an answer. */
  synchronized void claimed(Claim newest, Instant now) {
    if (!newest.currency().equals(claim.currency()) || newest.source() != claim.source()) {
      forget(newest);
    }
    claim = newest;
    connected = true;
    live = false;
    lost = "";
    since = now;
    uplink.publish(new LinkEvent.Claimed(claim, false, now));
  }

  /** What to grant without a platform: what was committed as far as this process was told. */
  synchronized Grant ownGrant(ServerZone usual, Instant now) {
    HistoryTotals known = wholeAgain ? HistoryTotals.none(claim.currency()) : progress.committed();
    return new Grant(known, zone.or(() -> claim.zoneProposal(now)).orElse(usual));
  }

  /** What to grant when the platform holds {@code known}. */
  synchronized Grant platformGrant(
      HistoryTotals known, Optional<ServerZone> chosen, ServerZone usual, Instant now) {
    zone = chosen.or(() -> zone);
    grantedOn = uplink.connection();
    Grant own = ownGrant(usual, now);
    return wholeAgain ? own : new Grant(known, own.zone());
  }

  /** The claim was granted. */
  synchronized void begins(Grant grant) {
    live = true;
    wholeAgain = false;
    verified = false;
    progress = new Progress(grant.known());
    inForce = grant.zone();
  }

  /**
   * A platform that connected later says what it holds.
   *
   * @return the deal up to which everything is committed; empty when this session cannot go on from
   *     what the platform holds
   */
  synchronized OptionalLong resume(HistoryTotals known, Optional<ServerZone> chosen) {
    boolean sameClock = chosen.isEmpty() || chosen.get().equals(inForce);
    zone = chosen.or(() -> zone);
    Optional<HistoryTotals> place = sameClock ? progress.resume(known) : Optional.empty();
    if (place.isEmpty()) {
      return OptionalLong.empty();
    }
    grantedOn = uplink.connection();
    progress.pending().forEach(this::publish);
    return OptionalLong.of(place.get().last());
  }

  /** The next claim of this account is to begin with its whole history. */
  synchronized void wantWholeHistory() {
    wholeAgain = true;
  }

  synchronized void observed(BridgeOutput.Observed output) {
    switch (output) {
      case BridgeOutput.AccountObserved seen -> account = Optional.of(seen);
      case BridgeOutput.PositionsObserved seen -> positions = Optional.of(seen);
      case BridgeOutput.OrdersObserved seen -> orders = Optional.of(seen);
      case BridgeOutput.TerminalObserved seen -> terminal = Optional.of(seen);
      case BridgeOutput.ClockObserved seen -> clock = Optional.of(seen);
      case BridgeOutput.HistoryVerified _ -> verified = true;
      case BridgeOutput.HistoryDiffers _ -> verified = false;
      case BridgeOutput.DealsObserved seen -> {
        take(seen);
        if (grantedOn == 0 || grantedOn != uplink.connection()) {
          return;
        }
      }
    }
    publish(output);
  }

  synchronized boolean committed(long ticket) {
    return progress.commit(ticket);
  }

  synchronized void gone(String reason, Instant now) {
    connected = false;
    live = false;
    lost = reason;
    since = now;
    uplink.publish(new LinkEvent.Gone(claim.account(), reason, now));
  }

  /** A platform has connected: it is asked what it knows, and told what is known here. */
  synchronized void introduce(Instant now) {
    if (connected) {
      uplink.publish(new LinkEvent.Claimed(claim, live, now));
    } else {
      uplink.publish(new LinkEvent.Gone(claim.account(), lost, since));
    }
    account.ifPresent(this::publish);
    positions.ifPresent(this::publish);
    orders.ifPresent(this::publish);
    terminal.ifPresent(this::publish);
    clock.ifPresent(this::publish);
  }

  synchronized boolean isConnected() {
    return connected;
  }

  synchronized AccountSnapshot snapshot() {
    return new AccountSnapshot(
        claim,
        connected,
        since,
        lost,
        account,
        positions,
        orders,
        terminal,
        clock,
        new History(
            verified, account.map(BridgeOutput.AccountObserved::history), progress.committed()),
        DealOrder.chronological(List.copyOf(deals.values())));
  }

  /** Nothing of a simulated account is ever mixed with one of a broker, or the other way round. */
  private void forget(Claim newest) {
    progress = new Progress(HistoryTotals.none(newest.currency()));
    verified = false;
    deals.clear();
    account = Optional.empty();
    positions = Optional.empty();
    orders = Optional.empty();
    terminal = Optional.empty();
    clock = Optional.empty();
  }

  private void publish(BridgeOutput.Observed output) {
    uplink.publish(new LinkEvent.Observed(output, claim.currency(), inForce));
  }

  private void take(BridgeOutput.DealsObserved seen) {
    verified = false;
    if (seen.after() == 0) {
      deals.clear();
    }
    progress.take(seen);
    seen.deals().forEach(deal -> deals.put(deal.ticket(), deal));
    while (deals.size() > MOST_DEALS) {
      deals.pollFirstEntry();
    }
  }
}
