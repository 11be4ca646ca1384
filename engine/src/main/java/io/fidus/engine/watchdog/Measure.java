package io.fidus.engine.watchdog;

/** What is measured of the house, and in which unit. */
public enum Measure {
  /** The 95th percentile of how long a gateway took to answer, in seconds. */
  GATEWAY_SLOW,
  /** The memory that cannot be freed, in percent of what there may be. */
  MEMORY,
  /** The disk with the data that is taken, in percent. */
  DISK,
  /** Requests that ended with a failure of the platform, in percent. */
  API_ERRORS,
  /** Requests that took longer than a second, in percent; over 5, their 95th percentile is more. */
  API_SLOW,
  /** How often a part was restarted within a day. */
  RESTARTS,
  /** Days since the token of GitHub should have been changed; below 0 before. */
  GITHUB_TOKEN
}
