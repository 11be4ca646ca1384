package io.fidus.metatrader.link.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.session.TerminalClaims.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalClaimsTest {
  private static final AccountIdentity ACCOUNT = new AccountIdentity("Demo-Server", 70_001);
  private static final AccountIdentity NAMESAKE = new AccountIdentity("Other-Server", 70_001);
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final Map<String, Instant> heard = new HashMap<>();
  private final TerminalClaims<String> claims =
      new TerminalClaims<>(name -> heard.getOrDefault(name, NOW), Duration.ofSeconds(5));

  @Test
  void theFirstTerminalGetsTheAccountAndALiveOneKeepsIt() {
    assertThat(claims.claim(ACCOUNT, "run-1", "a", NOW)).isEqualTo(new Decision.Granted<>());
    heard.put("a", NOW.plusSeconds(6));
    assertThat(claims.claim(ACCOUNT, "run-2", "b", NOW.plusSeconds(10)))
        .isEqualTo(new Decision.InUse<>());
    assertThat(claims.holder(ACCOUNT)).contains("a");
  }

  @Test
  void aSilentHolderIsReplaced() {
    claims.claim(ACCOUNT, "run-1", "a", NOW);
    assertThat(claims.claim(ACCOUNT, "run-2", "b", NOW.plusSeconds(5)))
        .isEqualTo(new Decision.Replaces<>("a"));
    assertThat(claims.holder(ACCOUNT)).contains("b");
  }

  @Test
  void theSameRunReplacesItsOwnConnectionAtOnce() {
    claims.claim(ACCOUNT, "run-1", "a", NOW);
    assertThat(claims.claim(ACCOUNT, "run-1", "b", NOW)).isEqualTo(new Decision.Replaces<>("a"));
  }

  @Test
  void aConnectionThatWasReplacedFreesNothingWhenItEnds() {
    claims.claim(ACCOUNT, "run-1", "a", NOW);
    claims.claim(ACCOUNT, "run-1", "b", NOW);
    claims.release(ACCOUNT, "a");
    assertThat(claims.holder(ACCOUNT)).contains("b");
    claims.release(ACCOUNT, "b");
    assertThat(claims.claim(ACCOUNT, "run-2", "c", NOW)).isEqualTo(new Decision.Granted<>());
  }

  @Test
  void theSameLoginOnAnotherServerIsAnotherAccount() {
    claims.claim(ACCOUNT, "run-1", "a", NOW);
    assertThat(claims.claim(NAMESAKE, "run-2", "b", NOW)).isEqualTo(new Decision.Granted<>());
  }
}
