package io.fidus.metatrader.link.terminal;

import static io.fidus.metatrader.link.terminal.Watch.ACCOUNT;
import static io.fidus.metatrader.link.terminal.Watch.SETTINGS;
import static io.fidus.metatrader.link.terminal.Watch.USD;
import static io.fidus.metatrader.link.terminal.Watch.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.bridge.Ledger;
import io.fidus.metatrader.link.bridge.SocketBridge;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.link.session.BridgeOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The very source of the MetaTrader 5 program, compiled as C++, against a bridge on a socket. */
class TerminalProgramTest {
  private static final String SECRET = "the-key-of-the-harness";
  private static final LinkKey KEY = LinkKey.of(SECRET);
  private static Path program = Path.of("");

  private final Ledger ledger = new Ledger();
  private final Watch watch = new Watch(ledger);
  private SocketBridge bridge = new SocketBridge(SETTINGS, KEY, ledger, 0);

  @BeforeAll
  static void compile() throws Exception {
    program = HarnessBuild.of("FidusLink.mq5");
  }

  @AfterEach
  void stop() {
    bridge.close();
  }

  @Test
  void aWholeAccountArrivesExactly() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      terminal.tell("generate 300 1");
      terminal.tell("positions 700");
      terminal.tell("orders 2");
      terminal.tell("floating -1234");
      watch.verified(terminal, ACCOUNT, USD);
      eventually(
          () ->
              !ledger.all(BridgeOutput.PositionsObserved.class).isEmpty()
                  && watch.last(BridgeOutput.PositionsObserved.class).positions().size() == 700
                  && watch.last(BridgeOutput.OrdersObserved.class).orders().size() == 2
                  && watch
                      .last(BridgeOutput.AccountObserved.class)
                      .observation()
                      .floating()
                      .equals(Known.of(new Money(-1234, USD))));
      BridgeOutput.AccountObserved account = watch.last(BridgeOutput.AccountObserved.class);
      assertThat(account.observation().balance()).isEqualTo(Known.of(account.history().sum()));
      assertThat(account.observation().credit()).isEqualTo(Known.of(Money.zero(USD)));
      assertThat(watch.last(BridgeOutput.PositionsObserved.class).positions().getFirst())
          .satisfies(
              position -> {
                assertThat(position.volume()).hasToString("0.01");
                assertThat(position.openPrice()).hasToString("1.10000");
                assertThat(position.currentPrice()).hasToString("Optional[1.10005]");
                assertThat(position.stopLoss()).isEmpty();
                assertThat(position.swap()).hasToString("-0.03 USD");
                assertThat(position.comment()).isEqualTo("p\t");
              });
      assertThat(watch.last(BridgeOutput.TerminalObserved.class).state().ping())
          .contains(Duration.ofNanos(31_250_000));
      assertThat(watch.last(BridgeOutput.ClockObserved.class).gmtOffset())
          .contains(Duration.ofHours(2));
      assertThat(watch.last(BridgeOutput.Claimed.class).claim())
          .satisfies(
              claim -> {
                assertThat(claim.company()).isEqualTo("Harness \"Broker\" \\ México");
                assertThat(claim.build()).isEqualTo(4_755);
                assertThat(claim.simulated()).isFalse();
              });
      assertThat(ledger.all(BridgeOutput.Fault.class)).isEmpty();
    }
    assertThat(watch.last(BridgeOutput.Close.class).reason()).isEqualTo(ByeReason.SHUTDOWN);
  }

  @Test
  void aLongHistorySurvivesABridgeThatIsKilledAgainAndAgain() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      terminal.tell("generate 2000 2");
      for (int kill = 1; kill <= 3; kill++) {
        int enough = kill * 300;
        eventually(() -> ledger.deals(ACCOUNT).size() >= enough);
        int port = bridge.port();
        bridge.close();
        terminal.tell("generate 100 " + kill);
        long stored = ledger.known(ACCOUNT).last();
        ledger.forget();
        bridge = new SocketBridge(SETTINGS, KEY, ledger, port);
        eventually(() -> !ledger.all(BridgeOutput.DealsObserved.class).isEmpty());
        assertThat(ledger.all(BridgeOutput.DealsObserved.class).getFirst().after())
            .as("it resumes after what was acknowledged")
            .isEqualTo(stored);
      }
      watch.verified(terminal, ACCOUNT, USD);
      assertThat(ledger.all(BridgeOutput.DuplicateDropped.class)).isEmpty();
      assertThat(ledger.all(BridgeOutput.ResyncAsked.class)).isEmpty();
    }
  }

  @Test
  void aSocketThatStallsAndTakesLittleAtATimeLosesNothing() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      terminal.tell("partial 333");
      terminal.tell("stall 600");
      terminal.tell("generate 400 3");
      watch.verified(terminal, ACCOUNT, USD);
      terminal.tell("stall 600");
      terminal.tell("generate 50 4");
      watch.verified(terminal, ACCOUNT, USD);
      assertThat(ledger.all(BridgeOutput.Fault.class)).isEmpty();
    }
  }

  @Test
  void whatTheBrokerChangesInThePastIsNoticed() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      terminal.tell("generate 60 5");
      watch.verified(terminal, ACCOUNT, USD);
      List<Long> tickets = ledger.deals(ACCOUNT).stream().map(Deal::ticket).toList();
      long free = 1;
      while (tickets.contains(free)) {
        free++;
      }
      terminal.tell("insert " + free + " 6");
      watch.verified(terminal, ACCOUNT, USD);
      assertThat(ledger.all(BridgeOutput.ResyncAsked.class))
          .containsExactly(new BridgeOutput.ResyncAsked(0));

      terminal.tell("correct " + tickets.getFirst() + " 5");
      eventually(() -> !ledger.corrected().isEmpty());
      assertThat(ledger.corrected())
          .singleElement()
          .satisfies(deal -> assertThat(deal.ticket()).isEqualTo(tickets.getFirst()));

      terminal.tell("remove " + tickets.get(30));
      eventually(() -> watch.last(BridgeOutput.HistoryVerified.class).totals().deals() == 60);
    }
  }

  @Test
  void anotherLoginBeginsAnewAndNothingIsMixed() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      terminal.tell("generate 60 7");
      watch.verified(terminal, ACCOUNT, USD);
      terminal.tell("login 70002");
      terminal.tell("generate 10 8");
      AccountIdentity other = new AccountIdentity("Harness-Server", 70_002);
      watch.verified(terminal, other, USD);
      assertThat(ledger.deals(ACCOUNT)).hasSize(60);

      Optional<Money> balance = ledger.balance(other);
      terminal.tell("login-while-reading 70009");
      eventually(() -> terminal.tell("account").equals(List.of("account 70009")));
      watch.verified(terminal, new AccountIdentity("Harness-Server", 70_009), USD);
      assertThat(ledger.deals(other)).hasSize(17);
      assertThat(ledger.balance(other)).isEqualTo(balance);
      assertThat(ledger.all(BridgeOutput.Close.class))
          .extracting(BridgeOutput.Close::reason)
          .contains(ByeReason.ACCOUNT_CHANGED)
          .doesNotContain(ByeReason.WRONG_LOGIN);
    }
  }

  @Test
  void yenHaveNoDecimals() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      terminal.tell("connected 0");
      terminal.tell("digits 0");
      terminal.tell("login 70003");
      terminal.tell("generate 30 9");
      terminal.tell("connected 1");
      watch.verified(
          terminal, new AccountIdentity("Harness-Server", 70_003), CurrencyUnit.iso("JPY"));
    }
  }

  @Test
  void aTerminalWithoutItsBrokerSaysSoAndItsFiguresGrowOld() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      terminal.tell("generate 5 10");
      watch.verified(terminal, ACCOUNT, USD);
      terminal.tell("connected 0");
      terminal.tell("allowed 0");
      eventually(
          () -> {
            BridgeOutput.AccountObserved account = watch.last(BridgeOutput.AccountObserved.class);
            return Duration.between(
                        account.observation().provenance().observedAt(),
                        account.observation().provenance().receivedAt())
                    .compareTo(Duration.ofSeconds(1))
                > 0;
          });
      assertThat(watch.last(BridgeOutput.TerminalObserved.class).state())
          .satisfies(
              state -> {
                assertThat(state.connected()).isFalse();
                assertThat(state.tradeAllowed()).isFalse();
              });
      assertThat(terminal.isLive()).isTrue();
    }
  }

  @Test
  void aHistoryThatIsNotLoadedYetIsNotReportedAsEmpty() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      terminal.tell("history 0");
      terminal.tell("generate 20 11");
      eventually(() -> !ledger.all(BridgeOutput.PositionsObserved.class).isEmpty());
      Thread.sleep(300);
      assertThat(ledger.all(BridgeOutput.AccountObserved.class))
          .allMatch(account -> account.observation().balance().equals(Known.of(Money.zero(USD))));
      terminal.tell("history 1");
      watch.verified(terminal, ACCOUNT, USD);
    }
  }

  @Test
  void aWrongKeyIsLoggedAndTriedSeldom() throws Exception {
    try (HarnessTerminal terminal = start("not the key of this bridge")) {
      eventually(() -> terminal.journal().stream().anyMatch(line -> line.contains("wrong-key")));
      Thread.sleep(1_500);
      assertThat(ledger.all(BridgeOutput.Close.class)).hasSize(1);
    }
  }

  @Test
  void theKeyMayStandInAFile() throws Exception {
    try (HarnessTerminal terminal = start("file: " + SECRET + " ")) {
      terminal.tell("generate 3 12");
      watch.verified(terminal, ACCOUNT, USD);
    }
    try (HarnessTerminal terminal = new HarnessTerminal(program, bridge.port(), "short")) {
      assertThat(terminal.started()).isNotZero();
    }
  }

  @Test
  void numbersAndSignaturesAreWrittenAsTheBridgeReadsThem() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      assertThat(terminal.tell("number -0.0000001 2")).containsExactly("number -0.0000001 0.00");
      assertThat(terminal.tell("number 0.29 2")).containsExactly("number 0.29 0.29");
      assertThat(terminal.tell("number -1234567.895 2"))
          .containsExactly("number -1234567.895 -1234567.90");
      assertThat(terminal.tell("number 1.1 5")).containsExactly("number 1.10000 1.10000");
      assertThat(terminal.tell("number 90000000000.5 0"))
          .containsExactly("number 90000000000.5 90000000001");
      assertThat(terminal.tell("number nan 2")).containsExactly("number invalid invalid");
      assertThat(terminal.tell("number -1e300 2")).containsExactly("number invalid invalid");
      String longKey = "k".repeat(100);
      assertThat(terminal.tell("sign " + longKey + " añadir 中 😀"))
          .containsExactly("signed " + LinkKey.of(longKey).sign("añadir 中 😀"));
    }
  }

  private HarnessTerminal start(String key) throws Exception {
    HarnessTerminal terminal = new HarnessTerminal(program, bridge.port(), key);
    assertThat(terminal.started()).isZero();
    return terminal;
  }
}
