package io.fidus.platform.identity.internal;

/** How far a person has come. */
enum UserStatus {
  /** Has not chosen a password yet. */
  INVITED,
  ACTIVE,
  DISABLED
}
