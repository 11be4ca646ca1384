package io.fidus.metatrader.link.terminal;

import static io.fidus.metatrader.link.terminal.Watch.ACCOUNT;
import static io.fidus.metatrader.link.terminal.Watch.SETTINGS;
import static io.fidus.metatrader.link.terminal.Watch.USD;
import static io.fidus.metatrader.link.terminal.Watch.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.DealEntry;
import io.fidus.metatrader.link.bridge.HttpIntake;
import io.fidus.metatrader.link.bridge.Ledger;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.link.security.ReplayGuard;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.statement.Platform;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The very source of the MetaTrader 4 program, compiled as C++, against an HTTP intake. */
class Mt4ProgramTest {
  private static final String SECRET = "the-key-of-the-harness";
  private static final LinkKey KEY = LinkKey.of(SECRET);
  private static Path program = Path.of("");

  private final Ledger ledger = new Ledger();
  private final Watch watch = new Watch(ledger);
  private HttpIntake intake = new HttpIntake(SETTINGS, KEY, ledger, 0);

  @BeforeAll
  static void compile() throws Exception {
    program = HarnessBuild.of("FidusLink.mq4");
  }

  @AfterEach
  void stop() {
    intake.close();
  }

  @Test
  void closedTradesArriveAsAnEntryAndAnExit() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      terminal.tell("generate 150 1");
      terminal.tell("positions 3");
      terminal.tell("orders 2");
      watch.verified(terminal, ACCOUNT, USD);
      assertThat(ledger.deals(ACCOUNT))
          .filteredOn(deal -> deal.ticket() < 0)
          .isNotEmpty()
          .allMatch(deal -> deal.entry() == DealEntry.IN && deal.net().isZero());
      eventually(
          () ->
              watch.last(BridgeOutput.PositionsObserved.class).positions().size() == 3
                  && watch.last(BridgeOutput.OrdersObserved.class).orders().size() == 2);
      assertThat(watch.last(BridgeOutput.Claimed.class).claim().platform()).isEqualTo(Platform.MT4);
      assertThat(ledger.all(BridgeOutput.Fault.class)).isEmpty();
      assertThat(intake.refused()).isEmpty();
    }
    assertThat(watch.last(BridgeOutput.Close.class).reason()).isEqualTo(ByeReason.SHUTDOWN);
  }

  @Test
  void anIntakeThatIsKilledIsFoundAgainAndNothingIsMissing() throws Exception {
    try (HarnessTerminal terminal = start(SECRET)) {
      terminal.tell("generate 400 2");
      eventually(() -> ledger.deals(ACCOUNT).size() >= 200);
      int port = intake.port();
      intake.close();
      terminal.tell("generate 20 3");
      long stored = ledger.known(ACCOUNT).last();
      ledger.forget();
      intake = new HttpIntake(SETTINGS, KEY, ledger, port);
      eventually(() -> !ledger.all(BridgeOutput.DealsObserved.class).isEmpty());
      assertThat(ledger.all(BridgeOutput.DealsObserved.class).getFirst().after()).isEqualTo(stored);
      watch.verified(terminal, ACCOUNT, USD);
      assertThat(ledger.all(BridgeOutput.ResyncAsked.class)).isEmpty();
    }
  }

  @Test
  void aRequestWithAnotherKeyIsRefused() throws Exception {
    try (HarnessTerminal terminal = start("not the key of this intake")) {
      eventually(() -> terminal.journal().stream().anyMatch(line -> line.contains("answers 401")));
      assertThat(intake.refused()).contains(ReplayGuard.Verdict.NOT_SIGNED);
      assertThat(ledger.all(BridgeOutput.Observed.class)).isEmpty();
    }
  }

  private HarnessTerminal start(String key) throws Exception {
    HarnessTerminal terminal = new HarnessTerminal(program, intake.port(), key);
    assertThat(terminal.started()).isZero();
    return terminal;
  }
}
