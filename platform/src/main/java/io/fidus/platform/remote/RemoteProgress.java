package io.fidus.platform.remote;

/** How something that was accepted stands. */
public enum RemoteProgress {
  /** Accepted, and nothing has been seen of it yet. */
  WAITING,
  /** It is queued or under way. */
  RUNNING,
  /** It ended well, as far as it says itself. */
  SUCCEEDED,
  /** It ended badly, or was cancelled. */
  FAILED,
  /** Nothing was seen of it for so long that nothing will come. */
  NEVER_RAN,
  /** It was not accepted. */
  REFUSED,
  /** Nobody could be asked. */
  UNKNOWN
}
