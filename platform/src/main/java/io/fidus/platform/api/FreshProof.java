package io.fidus.platform.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/**
 * Declares that a route, besides what else it declares, answers only a person who has proved within
 * the last minutes who they are: with a password, a code or a passkey. A session that was left open
 * is not enough. The refusal is {@link CommonProblem#STEP_UP_REQUIRED}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshProof {
  /** How old a proof may be. */
  Duration OLDEST = Duration.ofMinutes(5);
}
