package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.AccountIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One account, one terminal: decides between connections that claim the same account.
 *
 * <ul>
 *   <li>The same run of a terminal's program that connects again replaces its own connection, which
 *       was lost without the bridge having noticed.
 *   <li>Another terminal is refused for as long as the holder is heard of.
 *   <li>A holder that has been silent for longer than agreed is replaced.
 * </ul>
 *
 * Safe for use by several threads.
 *
 * @param <C> what the owner calls a connection
 */
public final class TerminalClaims<C> {

  /** What comes of a claim. */
  public sealed interface Decision<C> {
    /** Nobody else holds the account. */
    record Granted<C>() implements Decision<C> {}

    /** Granted; this connection, which held it before, is to be closed. */
    record Replaces<C>(C previous) implements Decision<C> {}

    /** Another terminal that is alive holds it. */
    record InUse<C>() implements Decision<C> {}
  }

  private record Holder<C>(C connection, String instance) {}

  private final Map<AccountIdentity, Holder<C>> holders = new HashMap<>();
  private final Function<C, Instant> lastHeard;
  private final Duration silence;

  /**
   * Begins without holders.
   *
   * @param lastHeard when a connection was last heard of
   * @param silence after how long without a word a holder may be replaced
   */
  public TerminalClaims(Function<C, Instant> lastHeard, Duration silence) {
    this.lastHeard = lastHeard;
    this.silence = silence;
  }

  /** Decides about a claim and, unless it is in use, gives the account to {@code connection}. */
  public synchronized Decision<C> claim(
      AccountIdentity account, String instance, C connection, Instant now) {
    Holder<C> holder = holders.get(account);
    if (holder != null && !holder.instance().equals(instance) && isAlive(holder, now)) {
      return new Decision.InUse<>();
    }
    holders.put(account, new Holder<>(connection, instance));
    return holder == null ? new Decision.Granted<>() : new Decision.Replaces<>(holder.connection());
  }

  /** The connection ended; the account is free unless another one holds it by now. */
  public synchronized void release(AccountIdentity account, C connection) {
    Holder<C> holder = holders.get(account);
    if (holder != null && holder.connection().equals(connection)) {
      holders.remove(account);
    }
  }

  /** The connection that holds an account. */
  public synchronized Optional<C> holder(AccountIdentity account) {
    return Optional.ofNullable(holders.get(account)).map(Holder::connection);
  }

  private boolean isAlive(Holder<C> holder, Instant now) {
    return lastHeard.apply(holder.connection()).plus(silence).isAfter(now);
  }
}
