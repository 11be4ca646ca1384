package io.fidus.metatrader.link.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.metatrader.link.security.ReplayGuard.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayGuardTest {
  private static final LinkKey KEY = LinkKey.of("the key of this test");
  private static final LinkKey OTHER = LinkKey.of("another key than that");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration WINDOW = Duration.ofSeconds(30);

  private final ReplayGuard guard = new ReplayGuard(KeyRing.of(KEY), WINDOW);

  @Test
  void aRequestPassesOnce() {
    IntakeRequest request = request(KEY, 1, NOW, "line\n");
    assertThat(guard.judge(request, NOW)).isEqualTo(Verdict.ACCEPTED);
    assertThat(guard.judge(request, NOW)).isEqualTo(Verdict.REPLAYED);
    assertThat(guard.judge(request(KEY, 2, NOW, ""), NOW)).isEqualTo(Verdict.ACCEPTED);
    assertThat(guard.judge(request(KEY, 1, NOW, "other"), NOW)).isEqualTo(Verdict.REPLAYED);
  }

  @Test
  void whatIsChangedOnTheWayIsNotSigned() {
    IntakeRequest sent = request(KEY, 1, NOW, "balance 1");
    assertThat(guard.judge(received(sent, "balance 2", 1, 1), NOW)).isEqualTo(Verdict.NOT_SIGNED);
    assertThat(guard.judge(received(sent, "balance 1", 2, 1), NOW)).isEqualTo(Verdict.NOT_SIGNED);
    assertThat(guard.judge(received(sent, "balance 1", 1, 2), NOW)).isEqualTo(Verdict.NOT_SIGNED);
    assertThat(guard.judge(received(sent, "balance 1", 1, 1), NOW)).isEqualTo(Verdict.ACCEPTED);
    assertThat(guard.judge(request(OTHER, 9, NOW, ""), NOW)).isEqualTo(Verdict.NOT_SIGNED);
  }

  @Test
  void aRequestPassesOnlyNearItsTime() {
    assertThat(guard.judge(request(KEY, 1, NOW.minus(WINDOW), ""), NOW))
        .isEqualTo(Verdict.ACCEPTED);
    assertThat(guard.judge(request(KEY, 2, NOW.plus(WINDOW), ""), NOW)).isEqualTo(Verdict.ACCEPTED);
    assertThat(guard.judge(request(KEY, 3, NOW.minus(WINDOW).minusMillis(1), ""), NOW))
        .isEqualTo(Verdict.OUTSIDE_WINDOW);
    assertThat(guard.judge(request(KEY, 4, NOW.plus(WINDOW).plusMillis(1), ""), NOW))
        .isEqualTo(Verdict.OUTSIDE_WINDOW);
  }

  @Test
  void aCopyIsNotLetInWhenTheGuardHasForgotten() {
    IntakeRequest early = request(KEY, 1, NOW.plus(WINDOW), "");
    assertThat(guard.judge(early, NOW)).isEqualTo(Verdict.ACCEPTED);
    for (int second = 1; second <= 120; second++) {
      Instant later = NOW.plusSeconds(second);
      assertThat(guard.judge(early, later)).isNotEqualTo(Verdict.ACCEPTED);
      assertThat(
              guard.judge(
                  IntakeRequest.sign(KEY, "other-" + second, 1, later, 1, new byte[0]), later))
          .isEqualTo(Verdict.ACCEPTED);
    }
    assertThat(guard.remembered()).isLessThan(100);
  }

  @Test
  void duringAChangeOfKeysBothAreAccepted() {
    ReplayGuard both = new ReplayGuard(KeyRing.of(OTHER, KEY), WINDOW);
    assertThat(both.judge(request(KEY, 1, NOW, ""), NOW)).isEqualTo(Verdict.ACCEPTED);
    assertThat(both.judge(request(OTHER, 2, NOW, ""), NOW)).isEqualTo(Verdict.ACCEPTED);
  }

  private static IntakeRequest request(LinkKey key, long sequence, Instant time, String body) {
    return IntakeRequest.sign(
        key, "instance-1", 1, time, sequence, body.getBytes(StandardCharsets.UTF_8));
  }

  private static IntakeRequest received(
      IntakeRequest sent, String body, long connection, long sequence) {
    return IntakeRequest.received(
        sent.instance(),
        connection,
        sent.time(),
        sequence,
        body.getBytes(StandardCharsets.UTF_8),
        sent.signature());
  }
}
