package io.fidus.platform.trading.internal.importing;

import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.trading.ServerClockSet;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.ServerClock;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Versioned;
import java.util.Optional;

/** Which clock each trade server runs on: what somebody said, or the configured assumption. */
public final class ServerClocks {
  private static final String MEASURED = "measured";

  private final TradingStore store;
  private final ServerZone assumption;

  public ServerClocks(TradingStore store, ServerZone assumption) {
    this.store = store;
    this.assumption = assumption;
  }

  /**
   * A server's rule.
   *
   * @param assumed whether nobody has said it
   */
  public record Rule(ServerZone zone, boolean assumed) {}

  public ServerZone assumption() {
    return assumption;
  }

  public Rule of(AccountDocument account) {
    return of(account.server());
  }

  public Rule of(String server) {
    return store
        .clocks()
        .get(AccountDocument.serverKey(server))
        .map(
            clock ->
                new Rule(clock.document().rule(), clock.document().chosenBy().equals(MEASURED)))
        .orElseGet(() -> new Rule(assumption, true));
  }

  /**
   * Keeps a rule that was measured where nobody has said one. It stays an assumption: an offset
   * that fits today does not tell on which dates it changes. Inside a transaction.
   */
  public void propose(String server, ServerZone zone) {
    if (store.clocks().get(AccountDocument.serverKey(server)).isEmpty()) {
      say(server, zone, MEASURED);
    }
  }

  /** Keeps what somebody says about a server. Inside the transaction of an import. */
  void say(String server, ServerZone zone, String by) {
    String key = AccountDocument.serverKey(server);
    ServerClock said = new ServerClock(key, zone.toString(), by);
    Optional<Versioned<ServerClock>> known = store.clocks().get(key);
    if (known.isPresent() && known.get().document().equals(said)) {
      return;
    }
    if (known.isEmpty()) {
      store.clocks().insert(said);
    } else {
      store.clocks().replace(known.get(), said);
    }
    store.store().publish(new ServerClockSet(key, said.zone()), key);
  }
}
