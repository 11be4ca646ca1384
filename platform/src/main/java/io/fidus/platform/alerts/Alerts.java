package io.fidus.platform.alerts;

import java.time.Instant;

/** Where every module says what people have to know. */
public interface Alerts {

  /**
   * Opens the alert of a key, or brings the open one up to date; raising the same again changes
   * nothing. An alert that was resolved less than ten minutes ago is opened again instead of a new
   * one. Joins the open transaction.
   */
  void raise(AlertRequest request);

  /**
   * Ends the alert of a key; does nothing when none is open. Joins the open transaction.
   *
   * @param at when it was over
   * @param outcome how, in a sentence
   */
  void resolve(String key, Instant at, Bilingual outcome);
}
