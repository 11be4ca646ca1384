package io.fidus.platform.remote.internal.workflows;

import io.fidus.platform.remote.internal.github.GithubClient;
import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How long the token has been in use, and until when it may be. Of the token only a fingerprint is
 * kept, with the day on which it was first seen here; one that was changed begins anew.
 */
@Component
@ConditionalOnWebApplication
class TokenAge {
  private static final Logger LOG = LoggerFactory.getLogger(TokenAge.class);
  private static final Duration NOTICE = Duration.ofDays(14);

  /** A token that was seen. */
  record SeenToken(String fingerprint, Instant firstSeenAt) {
    static final DocumentType<SeenToken> TYPE =
        DocumentType.of("github_tokens", SeenToken.class, SeenToken::fingerprint);
  }

  /** Whether a token has to be changed. */
  enum Rotation {
    NOT_YET,
    /** Within two weeks. */
    SOON,
    OVERDUE
  }

  /**
   * A token's age.
   *
   * @param firstSeenAt since when it has been in use here; it may be older
   * @param expiresAt when it stops working, as far as GitHub has said
   * @param rotateBefore when it has to have been changed
   */
  record Age(
      Instant firstSeenAt, Optional<Instant> expiresAt, Instant rotateBefore, Rotation rotation) {}

  private final GithubClient github;
  private final InstantSource clock;
  private final Optional<SeenToken> token;

  TokenAge(Store store, GithubClient github, InstantSource clock, MeterRegistry meters) {
    this.github = github;
    this.clock = clock;
    Documents<SeenToken> seen = store.documents(SeenToken.TYPE);
    token = github.settings().token().map(text -> remembered(seen, fingerprint(text)));
    token.ifPresent(
        _ ->
            Gauge.builder("fidus.github.token.days.left", this, TokenAge::daysLeft)
                .description("Days until the token of GitHub has to have been changed")
                .register(meters));
  }

  private SeenToken remembered(Documents<SeenToken> seen, String fingerprint) {
    return seen.get(fingerprint)
        .orElseGet(
            () -> {
              try {
                return seen.insert(new SeenToken(fingerprint, clock.instant()));
              } catch (DuplicateKey otherNode) {
                return seen.get(fingerprint).orElseThrow(() -> otherNode);
              }
            })
        .document();
  }

  /** How old the token is; empty without one. */
  Optional<Age> age() {
    return token.map(
        seen -> {
          Instant oldest = seen.firstSeenAt().plus(github.settings().tokenRotation());
          Optional<Instant> expiry = github.tokenExpiry();
          Instant before = expiry.filter(oldest::isAfter).orElse(oldest);
          return new Age(seen.firstSeenAt(), expiry, before, rotation(before));
        });
  }

  private Rotation rotation(Instant before) {
    Instant now = clock.instant();
    if (!now.isBefore(before)) {
      return Rotation.OVERDUE;
    }
    return now.isBefore(before.minus(NOTICE)) ? Rotation.NOT_YET : Rotation.SOON;
  }

  /** Says it in the log, for whoever does not look at the screen. */
  @EventListener(ApplicationReadyEvent.class)
  void remind() {
    age()
        .filter(one -> one.rotation() != Rotation.NOT_YET)
        .ifPresent(
            one ->
                LOG.warn(
                    "GITHUB_TOKEN has to be changed before {}; make a new one and set it.",
                    one.rotateBefore()));
  }

  private double daysLeft() {
    return age()
        .map(one -> (double) Duration.between(clock.instant(), one.rotateBefore()).toDays())
        .orElse(Double.NaN);
  }

  /** Says nothing about the token: it is random, and only part of the digest is kept. */
  private static String fingerprint(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("fidus:" + token).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
