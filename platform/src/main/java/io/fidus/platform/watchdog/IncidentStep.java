package io.fidus.platform.watchdog;

/** What can happen in an incident between its beginning and its end. */
public enum IncidentStep {
  /** A rung was ordered, which is not yet carried out; the detail names the rung. */
  HEALING_ORDERED,
  /** It is worse than was said; the detail says why. */
  WORSENED,
  /** Another part suffers from the same cause; the detail names the part. */
  SYMPTOM_JOINED,
  /** The first fresh observation after the fault was accepted. */
  RESTORED,
  /** It failed again before it was over. */
  RELAPSED
}
