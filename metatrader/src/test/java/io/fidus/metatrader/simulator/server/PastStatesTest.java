package io.fidus.metatrader.simulator.server;

import static io.fidus.metatrader.simulator.server.Bench.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.DealType;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PastStatesTest {
  private final Bench bench = Bench.hedging();

  private void deposit(int second) {
    bench.account.cash(NOON.plusSeconds(second), DealType.BALANCE, bench.money("1.00"), "");
  }

  @Test
  void theBookOfAnEarlierInstantIsKeptFromWhenSomebodyAsks() {
    bench.account.keepFrom(NOON);
    AccountState first = bench.account.state();
    deposit(10);
    AccountState second = bench.account.state();
    deposit(20);
    assertThat(bench.account.state(NOON)).isEqualTo(first);
    assertThat(bench.account.state(NOON.plusSeconds(9))).isEqualTo(first);
    assertThat(bench.account.state(NOON.plusSeconds(10))).isEqualTo(second);
    assertThat(bench.account.state(NOON.plusSeconds(20))).isEqualTo(bench.account.state());
    bench.account.keepFrom(NOON.plusSeconds(10));
    assertThat(bench.account.state(NOON.plusSeconds(15))).isEqualTo(second);
    assertGone(NOON);
    bench.account.keepFrom(Instant.MAX);
    assertGone(NOON.plusSeconds(15));
  }

  @Test
  void nothingIsKeptUnasked() {
    deposit(10);
    assertGone(NOON);
    assertThat(bench.account.state(NOON.plusSeconds(10))).isEqualTo(bench.account.state());
  }

  private void assertGone(Instant at) {
    assertThatThrownBy(() -> bench.account.state(at))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not kept");
  }
}
