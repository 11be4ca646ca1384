package io.fidus.platform.gateways.internal.feed;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.TradingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A platform that reads a bridge, looked at from inside. */
final class LivePlatform implements AutoCloseable {
  private final RunningPlatform platform;

  LivePlatform(Path data, BridgeProcess bridge, String... more) {
    List<String> settings = new ArrayList<>(List.of(more));
    settings.add("--fidus.gateways.bridge-url=" + bridge.uri());
    settings.add("--fidus.gateways.bridge-key=" + bridge.key());
    settings.add("--fidus.gateways.bridge-takes-up=true");
    platform = RunningPlatform.start(data, settings.toArray(String[]::new));
  }

  RunningPlatform running() {
    return platform;
  }

  AccountNumber number(AccountIdentity account) {
    return platform.context().getBean(TradingAccounts.class).find(account).orElseThrow();
  }

  boolean has(AccountIdentity account) {
    return platform
        .context()
        .getBean(TradingAccounts.class)
        .find(account)
        .flatMap(platform.context().getBean(AccountsReadModel.class)::find)
        .isPresent();
  }

  AccountEntry entry(AccountIdentity account) {
    return platform.context().getBean(AccountsReadModel.class).find(number(account)).orElseThrow();
  }

  LiveState live(AccountIdentity account) {
    return entry(account).live().orElseThrow();
  }

  AccountObservation observed(AccountIdentity account) {
    return live(account).observation().orElseThrow();
  }

  /** The stored deals in the order of their times, as facts. */
  List<Deal> deals(AccountIdentity account) {
    AccountEntry entry = entry(account);
    long number = entry.account().number();
    List<Deal> deals = new ArrayList<>();
    platform
        .context()
        .getBean(TradingStore.class)
        .deals()
        .scan(number, number, deal -> deals.add(deal.in(entry.account(), entry.rule().zone())));
    return deals;
  }

  LiveStore kept() {
    return platform.context().getBean(LiveStore.class);
  }

  @Override
  public void close() {
    platform.close();
  }
}
