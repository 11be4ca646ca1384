package io.fidus.platform.api.internal;

import io.fidus.platform.api.Caller;
import io.fidus.platform.api.CallerAuthentication;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who made the request that is being answered. */
@Component
class CurrentCaller {

  /** The caller, or empty when nobody is signed in. */
  Optional<Caller> caller() {
    return proof().map(CallerAuthentication::caller);
  }

  /** The caller with the time until which they have proved who they are. */
  Optional<CallerAuthentication> proof() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication authentication
        ? Optional.of(authentication)
        : Optional.empty();
  }
}
