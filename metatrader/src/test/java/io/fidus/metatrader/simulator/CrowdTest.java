package io.fidus.metatrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.metatrader.simulator.server.TradingAccount;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private static final Instant START = Instant.parse("2026-03-03T04:00:00Z");
  private static final int SIZE = 1000;

  @Test
  void mostAccountsHoldAFewPositionsAfterSomeHours() {
    Simulation simulation = new Simulation(Scenarios.crowd(1, START, SIZE));
    simulation.advance(START.plus(Duration.ofHours(9)));
    assertThat(simulation.accounts()).hasSize(SIZE);
    assertThat(simulation.terminals()).hasSize(SIZE);
    long holding =
        simulation.accounts().stream()
            .filter(account -> !account.state().positions().isEmpty())
            .count();
    assertThat(holding).isGreaterThan(SIZE / 2);
    assertThat(simulation.accounts())
        .allSatisfy(
            account -> {
              assertThat(account.state().positions()).hasSizeLessThan(10);
              assertThat(account.deals()).isNotEmpty();
            });
    assertThat(simulation.accounts())
        .extracting(account -> account.profile().currency().code())
        .contains("USD", "EUR", "JPY");
    assertThat(simulation.accounts())
        .extracting(TradingAccount::broker)
        .doesNotContainNull()
        .hasSize(SIZE);
  }

  @Test
  void aCrowdNeedsSomebody() {
    assertThatThrownBy(() -> Scenarios.crowd(1, START, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
