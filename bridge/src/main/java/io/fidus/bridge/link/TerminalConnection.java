package io.fidus.bridge.link;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.BridgeSession;
import io.fidus.metatrader.link.session.Claim;
import io.fidus.metatrader.link.session.Grant;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.link.session.LinkCounters;
import io.fidus.metatrader.time.ServerZone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One terminal's connection: does what its session gives out. Every method may be called by any
 * thread.
 *
 * <p>Locks are taken in one order: connection, account, uplink. A connection that replaces another
 * holds its own lock while it takes that of the older one, never the other way round.
 */
final class TerminalConnection {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalConnection.class);

  private final BridgeSession session;
  private final Transport transport;
  private final AccountDesk desk;
  private final InstantSource clock;
  private @Nullable AccountMemory memory;
  private @Nullable Claim claim;
  private boolean live;
  private boolean ended;
  private String reason = "the connection was lost";

  TerminalConnection(
      BridgeSession session, Transport transport, AccountDesk desk, InstantSource clock) {
    this.session = session;
    this.transport = transport;
    this.desk = desk;
    this.clock = clock;
  }

  synchronized void open() {
    carry(session.open());
  }

  synchronized void received(ByteBuffer bytes) {
    carry(session.received(bytes, clock.instant()));
  }

  synchronized void tick() {
    carry(session.tick(clock.instant()));
  }

  /** The platform says what it holds of the account. */
  synchronized void platformHolds(
      HistoryTotals known, Optional<ServerZone> zone, ServerZone usual) {
    AccountMemory account = memory;
    if (account == null || session.isClosed()) {
      return;
    }
    if (live) {
      OptionalLong place = account.resume(known, zone);
      if (place.isPresent()) {
        carry(session.committed(place.getAsLong()));
      } else {
        refuse(ByeReason.NOT_READY, "the platform holds another part of the history");
      }
    } else {
      grant(account.platformGrant(known, zone, usual, clock.instant()));
    }
  }

  synchronized void grant(Grant grant) {
    AccountMemory account = memory;
    if (account == null || live || session.isClosed()) {
      return;
    }
    List<BridgeOutput> outputs = session.grant(grant, clock.instant());
    if (!session.isClosed()) {
      live = true;
      account.begins(grant);
    }
    carry(outputs);
  }

  /** The platform has committed everything up to this deal. */
  synchronized boolean committed(long ticket) {
    AccountMemory account = memory;
    boolean awaited = account != null && live && account.committed(ticket);
    if (awaited) {
      carry(session.committed(ticket));
    }
    return awaited;
  }

  synchronized void refuse(ByeReason why, String detail) {
    carry(session.refuse(why, detail));
  }

  /** The transport ended. */
  synchronized void ended() {
    if (ended) {
      return;
    }
    ended = true;
    session.ended().forEach(this::note);
    AccountMemory account = memory;
    Claim claimed = claim;
    if (account != null && claimed != null) {
      desk.ended(this, claimed.account(), account, reason);
    }
    transport.close();
  }

  /** The account was given to this connection. */
  synchronized void holds(Claim granted, AccountMemory account) {
    claim = granted;
    memory = account;
  }

  Instant lastHeard() {
    return session.lastHeard();
  }

  synchronized boolean isClosed() {
    return session.isClosed();
  }

  synchronized LinkCounters counters() {
    return session.counters();
  }

  private void carry(List<BridgeOutput> outputs) {
    for (BridgeOutput output : outputs) {
      note(output);
      switch (output) {
        case BridgeOutput.Send send -> write(session.line(send));
        case BridgeOutput.Claimed claimed -> desk.claimed(this, claimed.claim());
        case BridgeOutput.Observed observed -> observed(observed);
        case BridgeOutput.Close(ByeReason why, String detail) -> {
          reason = detail.isEmpty() ? why.word() : why.word() + ": " + detail;
          ended();
        }
        case BridgeOutput.Fault _ -> {}
      }
    }
  }

  private void observed(BridgeOutput.Observed output) {
    AccountMemory account = memory;
    if (account == null) {
      throw new IllegalStateException("Only a granted claim observes");
    }
    account.observed(output);
  }

  private void write(byte[] line) {
    try {
      transport.write(line);
    } catch (IOException e) {
      reason = "writing failed: " + e.getMessage();
      ended();
    }
  }

  private void note(BridgeOutput output) {
    Claim held = claim;
    AccountIdentity account = held == null ? null : held.account();
    switch (output) {
      case BridgeOutput.Fault fault -> LOG.info("Link of {}: {}", account, fault);
      case BridgeOutput.Close close -> LOG.info("Link of {}: {}", account, close);
      case BridgeOutput.HistoryDiffers differs ->
          LOG.warn(
              "The terminal of {} counts {} and sends {}",
              account,
              differs.reported(),
              differs.received());
      case BridgeOutput.Observed _, BridgeOutput.Send _, BridgeOutput.Claimed _ -> {}
    }
  }
}
