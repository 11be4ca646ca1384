package io.fidus.platform.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A proven {@link Caller} in the form that Spring Security carries through a request. */
public final class CallerAuthentication extends AbstractAuthenticationToken {
  private final transient Caller caller;
  private final Instant until;

  /**
   * A proof of who is calling.
   *
   * @param until when it stops counting
   */
  public CallerAuthentication(Caller caller, Instant until) {
    super(List.of());
    this.caller = caller;
    this.until = until;
    super.setAuthenticated(true);
  }

  public Caller caller() {
    return caller;
  }

  /** When the proof stops counting; what lasts longer than a request ends then. */
  public Instant until() {
    return until;
  }

  @Override
  public Object getPrincipal() {
    return caller;
  }

  /** Empty: what proved the caller is not kept. */
  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallerAuthentication that
        && caller.equals(that.caller)
        && until.equals(that.until);
  }

  @Override
  public int hashCode() {
    return Objects.hash(caller, until);
  }
}
