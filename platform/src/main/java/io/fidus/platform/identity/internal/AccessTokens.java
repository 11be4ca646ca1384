package io.fidus.platform.identity.internal;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.fidus.platform.identity.TokenSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks access tokens: signed with HS256, for a few minutes, naming the person and the
 * session. What the person may do is not in the token; it is looked up with each use.
 */
@Component
class AccessTokens {
  static final String SESSION = "sid";
  private static final String FIDUS = "fidus";

  private final SigningKeys keys;
  private final Duration lifetime;
  private final InstantSource clock;
  private final JwtEncoder encoder;
  private final JwtDecoder decoder;

  AccessTokens(SigningKeys keys, TokenSettings settings, InstantSource clock) {
    this.keys = keys;
    this.lifetime = settings.lifetime();
    this.clock = clock;
    this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(keys.keys()));
    this.decoder = new RememberingDecoder(decoder(keys, clock), clock);
  }

  /**
   * A token as it is handed out.
   *
   * @param expiresAt when it stops being accepted
   */
  record Issued(String token, Instant expiresAt) {}

  Issued issue(Session session) {
    Instant now = clock.instant();
    Instant expiresAt = now.plus(lifetime);
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(FIDUS)
            .audience(List.of(FIDUS))
            .subject(session.userId())
            .claim(SESSION, session.key())
            .issuedAt(now)
            .expiresAt(expiresAt)
            .build();
    JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).keyId(keys.currentId()).build();
    Jwt token = encoder.encode(JwtEncoderParameters.from(header, claims));
    return new Issued(token.getTokenValue(), Objects.requireNonNull(token.getExpiresAt()));
  }

  /** Checks signature, algorithm, issuer, audience and time. */
  JwtDecoder decoder() {
    return decoder;
  }

  private static JwtDecoder decoder(SigningKeys keys, InstantSource clock) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableJWKSet<>(keys.keys())));
    processor.setJWTClaimsSetVerifier((_, _) -> {}); // The validators below check the claims.
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    JwtTimestampValidator time = new JwtTimestampValidator(Duration.ZERO);
    time.setAllowEmptyExpiryClaim(false);
    time.setClock(clock.withZone(ZoneOffset.UTC));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            time,
            new JwtClaimValidator<Object>("iss", FIDUS::equals),
            new JwtClaimValidator<Object>("aud", List.of(FIDUS)::equals)));
    return decoder;
  }
}
