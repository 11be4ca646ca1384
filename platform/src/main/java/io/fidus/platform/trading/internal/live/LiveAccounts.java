package io.fidus.platform.trading.internal.live;

import io.fidus.engine.equity.EquitySample;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The cells of all accounts that a connected source has ever reported about. */
public final class LiveAccounts {
  private final Map<AccountNumber, LiveAccount> byNumber = new ConcurrentHashMap<>();
  private final Map<Key, LiveAccount> byIdentity = new ConcurrentHashMap<>();

  /** An account's identity as it is compared. */
  private record Key(String serverKey, long login) {
    static Key of(AccountIdentity account) {
      return new Key(AccountDocument.serverKey(account.server()), account.login());
    }
  }

  /** What the source of an account says; empty when none ever did. */
  public Optional<LiveState> state(AccountNumber account) {
    return Optional.ofNullable(byNumber.get(account)).map(LiveAccount::state);
  }

  /** The open positions as the source said them. */
  public Optional<Said<Position>> positions(AccountNumber account) {
    return Optional.ofNullable(byNumber.get(account)).flatMap(LiveAccount::positions);
  }

  /** The working orders as the source said them. */
  public Optional<Said<Order>> orders(AccountNumber account) {
    return Optional.ofNullable(byNumber.get(account)).flatMap(LiveAccount::orders);
  }

  /** What was observed of an account and is not stored yet. */
  public List<EquitySample> unsaved(AccountNumber account) {
    return Optional.ofNullable(byNumber.get(account)).map(LiveAccount::unsaved).orElse(List.of());
  }

  Optional<LiveAccount> find(AccountIdentity account) {
    return Optional.ofNullable(byIdentity.get(Key.of(account)));
  }

  Optional<LiveAccount> find(AccountNumber account) {
    return Optional.ofNullable(byNumber.get(account));
  }

  LiveAccount findOrAdd(AccountNumber number, Supplier<LiveAccount> fresh) {
    LiveAccount account = byNumber.computeIfAbsent(number, _ -> fresh.get());
    byIdentity.putIfAbsent(Key.of(account.identity()), account);
    return account;
  }

  Collection<LiveAccount> all() {
    return byNumber.values();
  }
}
