package io.fidus.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.fidus.platform.FidusPlatform;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.probe.MovableClock;
import io.fidus.probe.ProbeRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** Only a token that this platform signed, for itself, for now, opens anything. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessTokensTest {
  private static final String SECRET = "a secret of the tests, ".repeat(3);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final Path data;
  private final RunningPlatform platform;
  private final Person admin;

  AccessTokensTest(@TempDir Path data) {
    this.data = data;
    SpringApplication application = clock.in(FidusPlatform.application());
    application.addPrimarySources(Set.of(ProbeRoutes.class));
    platform = RunningPlatform.start(application, data, "--fidus.token.secret=" + SECRET);
    admin = Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  private Answer withToken(String token) {
    return new Person(platform, token, "").get("/api/probe/accounts");
  }

  private void refused(String token) {
    Answer answer = withToken(token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("not-signed-in");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  /** The administrator's token with its claims changed, signed again with the real key. */
  private String resigned(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(change, SECRET, JWSAlgorithm.HS256);
  }

  private String signed(
      UnaryOperator<JWTClaimsSet.Builder> change, String secret, JWSAlgorithm algorithm) {
    try {
      SignedJWT real = SignedJWT.parse(admin.token());
      SignedJWT made =
          new SignedJWT(
              new JWSHeader.Builder(algorithm).keyID(real.getHeader().getKeyID()).build(),
              change.apply(new JWTClaimsSet.Builder(real.getJWTClaimsSet())).build());
      made.sign(new MACSigner(secret));
      return made.serialize();
    } catch (ParseException | JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSoundTokenIsTaken() {
    assertThat(withToken(admin.token()).status()).isEqualTo(200);
    assertThat(withToken(resigned(claims -> claims)).status())
        .as("the way in which this test signs")
        .isEqualTo(200);
  }

  @Test
  void aTokenSaysWhoAndForHowLongAndNothingElse() throws ParseException {
    SignedJWT token = SignedJWT.parse(admin.token());

    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
    assertThat(token.getHeader().getKeyID()).matches("[0-9a-f]{16}");
    assertThat(token.getJWTClaimsSet().getClaims().keySet())
        .containsExactlyInAnyOrder("iss", "aud", "sub", "sid", "iat", "exp");
    assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
        .isEqualTo(token.getJWTClaimsSet().getIssueTime().toInstant().plus(Duration.ofMinutes(10)));
  }

  @Test
  void withoutATokenNothingOpens() {
    assertThat(platform.get("/api/probe/accounts").status()).isEqualTo(401);
    refused("");
    refused("nonsense");
    refused("a.b.c");
    assertThat(
            platform
                .send(
                    platform
                        .request("/api/probe/accounts")
                        .header("Authorization", "Basic YWRtaW46YWRtaW4=")
                        .GET())
                .status())
        .isEqualTo(401);
    assertThat(platform.get("/api/probe/accounts?access_token=" + admin.token()).status())
        .isEqualTo(401);
  }

  @Test
  void aTamperedTokenOpensNothing() {
    String[] parts = admin.token().split("\\.", -1);
    String other = resigned(claims -> claims.subject("someone-else"));

    refused(parts[0] + '.' + other.split("\\.", -1)[1] + '.' + parts[2]);
    refused(parts[0] + '.' + parts[1] + '.' + new StringBuilder(parts[2]).reverse());
    refused(parts[0] + '.' + parts[1] + '.');
  }

  @Test
  void aTokenWithoutASignatureOpensNothing() throws ParseException {
    refused(new PlainJWT(SignedJWT.parse(admin.token()).getJWTClaimsSet()).serialize());
  }

  @Test
  void aTokenOfAnotherKeyOrAlgorithmOpensNothing() {
    refused(
        signed(claims -> claims, SECRET.toUpperCase(java.util.Locale.ROOT), JWSAlgorithm.HS256));
    refused(signed(claims -> claims, SECRET, JWSAlgorithm.HS512));
  }

  @Test
  void aTokenForSomeoneElseOpensNothing() {
    refused(resigned(claims -> claims.issuer("another")));
    refused(resigned(claims -> claims.audience("another")));
    refused(resigned(claims -> claims.audience(java.util.List.of("fidus", "another"))));
    refused(resigned(claims -> claims.claim("sid", "not a number")));
    assertThat(withToken(resigned(claims -> claims.claim("sid", "12"))).code())
        .isEqualTo("session-ended");
    assertThat(withToken(resigned(claims -> claims.subject("someone-else"))).code())
        .isEqualTo("session-ended");
  }

  @Test
  void aTokenWithoutAnEndOrBeforeItsTimeOpensNothing() {
    refused(resigned(claims -> claims.expirationTime(null)));
    refused(resigned(claims -> claims.notBeforeTime(Date.from(clock.instant().plusSeconds(60)))));
  }

  @Test
  void anExpiredTokenOpensNothingAndDoesNotStandInTheWayOfARefresh() {
    Person later = Person.signIn(platform, "admin", Person.PASSWORD);
    assertThat(withToken(later.token()).status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(10).plusSeconds(1));

    refused(later.token());
    Answer refreshed =
        platform.send(
            later
                .request("/api/auth/refresh")
                .header("Cookie", later.cookie())
                .POST(RunningPlatform.body("")));
    assertThat(refreshed.status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(-10).minusSeconds(1));
  }

  @Test
  void aPreviousSecretIsHonouredAndANewOneSigns(@TempDir Path folder) {
    String newer = "another secret of the tests, ".repeat(3);
    Person before;
    try (RunningPlatform first = RunningPlatform.start(folder, "--fidus.token.secret=" + SECRET)) {
      before = Person.administrator(first);
    }
    try (RunningPlatform second =
        RunningPlatform.start(
            folder, "--fidus.token.secret=" + newer, "--fidus.token.previous-secret=" + SECRET)) {
      Person after = new Person(second, before.token(), before.cookie());
      assertThat(after.get("/api/auth/me").status()).isEqualTo(200);
      Person renewed = Person.of(second, after.refresh());
      assertThat(keyId(renewed)).isNotEqualTo(keyId(before));
      assertThat(renewed.get("/api/auth/me").status()).isEqualTo(200);
    }
    try (RunningPlatform third = RunningPlatform.start(folder, "--fidus.token.secret=" + newer)) {
      assertThat(new Person(third, before.token(), "").get("/api/auth/me").status()).isEqualTo(401);
    }
  }

  private static String keyId(Person person) {
    try {
      return SignedJWT.parse(person.token()).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theSecretThatIsMadeUpIsForItsOwnerOnlyAndStays(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("jwt-secret.key");
    RunningPlatform.start(folder).close();
    String secret = Files.readString(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(secret).matches("[0-9a-f]{64}");
    RunningPlatform.start(folder).close();
    assertThat(Files.readString(file)).isEqualTo(secret);
    assertThat(Files.exists(data.resolve("jwt-secret.key")))
        .as("where the secret was given")
        .isFalse();
  }

  @Test
  void aRouteIsOpenToWhoeverHoldsItsPermission() {
    Map<String, Integer> expected =
        Map.of(
            "/api/probe/accounts", 200,
            "/api/probe/settings", 200,
            "/api/probe/signed-in", 200);
    expected.forEach((path, status) -> assertThat(admin.get(path).status()).isEqualTo(status));
  }
}
