package io.fidus.metatrader.link.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.bridge.Ledger;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.link.session.LinkSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what arrived behind a bridge with what stands in the harness' account. */
final class Watch {
  static final AccountIdentity ACCOUNT = new AccountIdentity("Harness-Server", 70_001);
  static final CurrencyUnit USD = CurrencyUnit.iso("USD");

  /** Quick enough for a test, patient enough for a machine that is busy. */
  static final LinkSettings SETTINGS =
      new LinkSettings(
          Duration.ofMillis(150),
          Duration.ofMillis(200),
          Duration.ofSeconds(4),
          Duration.ofSeconds(4),
          Duration.ofSeconds(1),
          Duration.ofMillis(50),
          Duration.ofSeconds(2),
          40,
          2,
          20);

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Ledger ledger;

  Watch(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Waits until the history is verified, then compares every deal. */
  void verified(HarnessTerminal terminal, AccountIdentity account, CurrencyUnit currency)
      throws Exception {
    List<Deal> expected =
        terminal.tell("dump").stream()
            .map(line -> DumpedDeal.parse(line, account, currency))
            .toList();
    Money sum = Money.sum(expected.stream().map(Deal::net).toList(), currency);
    HistoryTotals totals = new HistoryTotals(expected.getLast().ticket(), expected.size(), sum);
    BridgeOutput verified = new BridgeOutput.HistoryVerified(account, totals);
    eventually(() -> ledger.all(BridgeOutput.HistoryVerified.class).contains(verified));
    Map<Long, Deal> stored =
        ledger.deals(account).stream().collect(Collectors.toMap(Deal::ticket, Function.identity()));
    assertThat(stored).hasSameSizeAs(expected);
    for (Deal deal : expected) {
      assertThat(stored.get(deal.ticket())).isEqualTo(deal);
    }
    assertThat(ledger.corrected()).isEmpty();
  }

  <T extends BridgeOutput> T last(Class<T> kind) {
    List<T> all = ledger.all(kind);
    assertThat(all).as(kind.getSimpleName()).isNotEmpty();
    return all.getLast();
  }

  static void eventually(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
      Thread.sleep(10);
    }
  }
}
