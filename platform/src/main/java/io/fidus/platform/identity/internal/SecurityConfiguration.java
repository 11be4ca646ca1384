package io.fidus.platform.identity.internal;

import io.fidus.platform.api.CallerAuthentication;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.ProblemWriter;
import io.fidus.platform.api.RateLimits;
import io.fidus.platform.api.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Finds out who is calling, and sets the security headers. Who may call a route is declared at the
 * route and enforced before it by the api module, for every route there is.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
  /** Nothing but this origin; no inline script. Controls position themselves by inline style. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
          + " blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String BEARER = "Bearer ";

  private static final String PERMISSIONS_POLICY =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  /** Routes that a caller may reach with an access token that has expired meanwhile. */
  private static final Set<String> WITHOUT_TOKEN =
      Set.of(
          "/api/auth/sign-in",
          "/api/auth/sign-in/second-factor",
          "/api/auth/passkeys/challenge",
          "/api/auth/passkeys/sign-in",
          "/api/auth/invitation",
          "/api/auth/invitation/accept",
          "/api/auth/password-reset",
          "/api/auth/password-reset/accept",
          "/api/auth/refresh",
          "/api/auth/sign-out");

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      ProblemWriter problems,
      RateLimits limits,
      AccessTokens tokens,
      Callers callers,
      ApiKeys keys) {
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // No cookie proves a caller; see RefreshCookie.
        .cors(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(
            new ApiKeyFilter(keys, limits, problems), BearerTokenAuthenticationFilter.class)
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(SecurityConfiguration::token)
                    .authenticationEntryPoint(
                        (request, response, failure) -> {
                          if (limits.admits(request, response)) {
                            problems.write(request, response, refusal(failure));
                          }
                        })
                    .jwt(
                        jwt ->
                            jwt.decoder(tokens.decoder())
                                .jwtAuthenticationConverter(token -> caller(token, callers))))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                    .frameOptions(frames -> frames.deny())
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginEmbedderPolicy(
                        embedder -> embedder.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
                    .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY)))
        .build();
  }

  /** The token of the Authorization header; none elsewhere is looked at. */
  private static @Nullable String token(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header == null
            || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            || ApiKeyFilter.isKey(header)
            || WITHOUT_TOKEN.contains(request.getRequestURI())
        ? null
        : header.substring(BEARER.length()).strip();
  }

  private static CallerAuthentication caller(Jwt token, Callers callers) {
    return callers
        .of(sessionId(token))
        .filter(caller -> caller.userId().equals(token.getSubject()))
        .map(
            caller ->
                new CallerAuthentication(caller, Objects.requireNonNull(token.getExpiresAt())))
        .orElseThrow(SessionEndedException::new);
  }

  private static long sessionId(Jwt token) {
    try {
      return Long.parseLong(String.valueOf(token.getClaimAsString(AccessTokens.SESSION)));
    } catch (NumberFormatException e) {
      throw new InvalidBearerTokenException("The token names no session", e);
    }
  }

  private static Refusal refusal(AuthenticationException failure) {
    return failure instanceof SessionEndedException
        ? new Refusal(CommonProblem.SESSION_ENDED, "The session has ended.")
        : new Refusal(
            CommonProblem.NOT_SIGNED_IN, "The access token is not valid, or not any more.");
  }

  /** The token is sound, but its session has ended since. */
  private static final class SessionEndedException extends AuthenticationException {
    SessionEndedException() {
      super("The session has ended");
    }
  }
}
