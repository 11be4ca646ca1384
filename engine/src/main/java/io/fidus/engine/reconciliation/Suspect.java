package io.fidus.engine.reconciliation;

import java.time.Instant;

/**
 * A deal to look at first when the deals of an account do not explain its balance.
 *
 * @param ticket the deal
 * @param time its instant
 * @param reason what is conspicuous about it
 */
public record Suspect(long ticket, Instant time, Reason reason) {

  /** What makes a deal a suspect. */
  public enum Reason {
    /** After it the balance that the source gives first differs from the sum of the deals. */
    BALANCE_COLUMN_DISAGREES,
    /** Without it the account would reconcile. */
    NET_IS_THE_DIFFERENCE,
    /** Its type is one that FIDUS does not know. */
    UNKNOWN_TYPE
  }
}
