package io.fidus.bridge.keys;

/** What a key allows; each scope includes those before it. */
public enum Scope {
  /** To read. */
  READ,
  /** To be the platform: the stream, its answers, and commands. */
  PLATFORM,
  /** To issue, list and revoke keys. */
  ADMIN;

  boolean includes(Scope needed) {
    return compareTo(needed) >= 0;
  }
}
