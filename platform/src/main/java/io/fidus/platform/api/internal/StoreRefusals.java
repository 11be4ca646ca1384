package io.fidus.platform.api.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.store.DuplicateKey;
import io.fidus.store.InvalidValue;
import io.fidus.store.LeaseLost;
import io.fidus.store.QueryRefused;
import io.fidus.store.SchemaRefused;
import io.fidus.store.StaleVersion;
import io.fidus.store.StoreBusy;
import io.fidus.store.StoreException;
import io.fidus.store.StoreUnavailable;
import java.time.Duration;

/** What a caller is told when the store did not do what a route asked of it. */
final class StoreRefusals {
  private static final Duration SHORTLY = Duration.ofSeconds(1);

  private StoreRefusals() {}

  static Refusal of(StoreException failure) {
    return switch (failure) {
      case DuplicateKey e ->
          new Refusal(
              CommonProblem.ALREADY_EXISTS,
              "There is already one with the same " + e.index() + ".");
      case StaleVersion _ ->
          new Refusal(
              CommonProblem.CHANGED_MEANWHILE, "Someone else has changed it since it was read.");
      case StoreBusy _ ->
          new Refusal(CommonProblem.NOT_READY, "Too many changes wait to be stored.", SHORTLY);
      case StoreUnavailable _ ->
          new Refusal(CommonProblem.NOT_READY, "The store does not answer.", SHORTLY);
      case LeaseLost _ ->
          new Refusal(CommonProblem.NOT_READY, "Another node has taken this over.", SHORTLY);
      case QueryRefused _, InvalidValue _, SchemaRefused _ ->
          new Refusal(CommonProblem.INTERNAL_ERROR, "The server could not carry out the request.");
    };
  }
}
