package io.fidus.bridge.link;

import io.fidus.bridge.settings.InvalidSettingException;
import io.fidus.bridge.settings.LinkServerSettings;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.session.Claim;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.link.session.TerminalClaims;
import io.fidus.metatrader.time.ServerZone;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which terminal holds which account, and what is known of each. */
@Component
public class AccountDesk {
  private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);

  private final InstantSource clock;
  private final Uplink uplink;
  private final List<ClaimWatch> watches;
  private final ServerZone usualZone;
  private final TerminalClaims<TerminalConnection> claims;
  private final Map<AccountIdentity, AccountMemory> accounts = new ConcurrentHashMap<>();

  AccountDesk(
      LinkServerSettings settings, Uplink uplink, List<ClaimWatch> watches, InstantSource clock) {
    this.clock = clock;
    this.watches = List.copyOf(watches);
    this.uplink = uplink;
    usualZone = zone(settings.serverZone());
    claims = new TerminalClaims<>(TerminalConnection::lastHeard, settings.silence());
  }

  /** What is known of every account that was heard of, by server and login. */
  public List<AccountSnapshot> accounts() {
    return accounts.values().stream()
        .map(AccountMemory::snapshot)
        .sorted(
            Comparator.comparing((AccountSnapshot one) -> one.claim().account().server())
                .thenComparingLong(one -> one.claim().account().login()))
        .toList();
  }

  /** What is known of the accounts with a login, of which each server can have one. */
  public List<AccountSnapshot> accounts(long login) {
    return accounts().stream().filter(one -> one.claim().account().login() == login).toList();
  }

  /** How many terminals are connected. */
  public int terminals() {
    return (int) accounts.values().stream().filter(AccountMemory::isConnected).count();
  }

  /** The accounts that a platform which connects now is to be introduced to. */
  public List<AccountIdentity> known() {
    return List.copyOf(accounts.keySet());
  }

  /** A platform has connected: it is asked about an account and told what is known of it. */
  public void introduce(AccountIdentity account) {
    AccountMemory memory = accounts.get(account);
    if (memory != null) {
      memory.introduce(clock.instant());
    }
  }

  /**
   * The platform says what it holds of an account.
   *
   * @param zone the rule for the trade server's clock, when the platform has one
   * @return whether a terminal holds the account
   */
  public boolean platformHolds(
      AccountIdentity account, HistoryTotals known, Optional<ServerZone> zone) {
    Optional<TerminalConnection> holder = claims.holder(account);
    holder.ifPresent(connection -> connection.platformHolds(known, zone, usualZone));
    return holder.isPresent();
  }

  /** The platform has committed an account's deals up to one; false when that is not awaited. */
  public boolean committed(AccountIdentity account, long ticket) {
    return claims.holder(account).map(holder -> holder.committed(ticket)).orElse(false);
  }

  /** Asks a terminal to connect again; false when none holds the account. */
  public boolean reconnect(AccountIdentity account) {
    Optional<TerminalConnection> holder = claims.holder(account);
    holder.ifPresent(
        connection -> connection.refuse(ByeReason.NOT_READY, "asked to connect again"));
    return holder.isPresent();
  }

  /** Asks a terminal for its whole history again; false when none holds the account. */
  public boolean resync(AccountIdentity account) {
    AccountMemory memory = accounts.get(account);
    if (memory == null || claims.holder(account).isEmpty()) {
      return false;
    }
    memory.wantWholeHistory();
    return reconnect(account);
  }

  void claimed(TerminalConnection connection, Claim claim) {
    AccountIdentity account = claim.account();
    switch (claims.claim(account, claim.instance(), connection, clock.instant())) {
      case TerminalClaims.Decision.InUse<TerminalConnection> _ ->
          connection.refuse(ByeReason.LOGIN_IN_USE, "another terminal holds " + account);
      case TerminalClaims.Decision.Granted<TerminalConnection> _ -> admit(connection, claim);
      case TerminalClaims.Decision.Replaces<TerminalConnection>(TerminalConnection previous) -> {
        previous.refuse(ByeReason.REPLACED, "a newer connection took over");
        admit(connection, claim);
      }
    }
  }

  void ended(
      TerminalConnection connection, AccountIdentity account, AccountMemory memory, String reason) {
    if (claims.holder(account).equals(Optional.of(connection))) {
      memory.gone(reason, clock.instant());
      LOG.info("The terminal of {} is gone: {}", account, reason);
    }
    claims.release(account, connection);
  }

  private void admit(TerminalConnection connection, Claim claim) {
    AccountMemory memory =
        accounts.computeIfAbsent(
            claim.account(), _ -> new AccountMemory(claim, clock.instant(), uplink));
    connection.holds(claim, memory);
    memory.claimed(claim, clock.instant());
    watches.forEach(watch -> watch.claimed(claim));
    LOG.info("A terminal of {} claims {}", claim.company(), claim.account());
    if (uplink.connection() == 0) {
      connection.grant(memory.ownGrant(usualZone, clock.instant()));
    }
  }

  private static ServerZone zone(String text) {
    try {
      return ServerZone.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(
          "LINK_SERVER_ZONE is not a server's clock: '" + text + "'.",
          "Write UTC+3, Europe/Athens or New_York+7.",
          e);
    }
  }
}
