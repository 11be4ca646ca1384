package io.fidus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntakeLagTest {
  private static final String BEFORE =
      """
      # TYPE fidus_intake_lag_seconds histogram
      fidus_intake_lag_seconds_bucket{le="0.01"} 10
      fidus_intake_lag_seconds_bucket{le="0.05"} 10
      fidus_intake_lag_seconds_bucket{le="+Inf"} 12
      fidus_intake_lag_seconds_count 12
      fidus_intake_quarantined_total 1.0
      """;
  private static final String AFTER =
      """
      fidus_intake_lag_seconds_bucket{le="0.01"} 70
      fidus_intake_lag_seconds_bucket{le="0.05"} 109
      fidus_intake_lag_seconds_bucket{le="+Inf"} 112
      fidus_intake_quarantined_total 4.0
      """;

  @Test
  void countsWhatCameBetweenTwoReadings() {
    IntakeLag lag = IntakeLag.read(AFTER).since(IntakeLag.read(BEFORE));

    assertThat(lag.accepted()).isEqualTo(100);
    assertThat(lag.quarantined()).isEqualTo(3);
    assertThat(lag.percentile(50)).isEqualTo("10");
    assertThat(lag.percentile(99)).isEqualTo("50");
    assertThat(lag.percentile(100)).isEqualTo("> 50");
  }

  @Test
  void saysNothingAboutNothing() {
    IntakeLag lag = IntakeLag.read("");

    assertThat(lag.accepted()).isZero();
    assertThat(lag.percentile(99)).isEqualTo("-");
  }
}
