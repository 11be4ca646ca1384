package io.fidus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void addsUpConnectionsAndFindsThePercentiles() {
    Latencies quick = new Latencies();
    for (int i = 1; i <= 99; i++) {
      quick.add(i * 1_000_000L, true);
    }
    Latencies slow = new Latencies();
    slow.add(5_000_000_000L, true);
    slow.add(1, false);
    slow.add(200_000_000L, true);

    Load load = Latencies.together(List.of(slow, quick), Duration.ofSeconds(2));

    assertThat(load.perSecond()).isEqualTo(50.5);
    assertThat(load.p50()).isEqualTo(51);
    assertThat(load.p99()).isEqualTo(200);
    assertThat(load.worst()).isEqualTo(5_000);
    assertThat(load.failed()).isEqualTo(1);
  }
}
