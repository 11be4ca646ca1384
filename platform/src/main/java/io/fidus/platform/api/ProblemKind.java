package io.fidus.platform.api;

import java.util.Locale;

/**
 * One way in which a request can fail. Each module lists its own in an enum; the constant's name is
 * the stable code that clients act upon.
 */
public interface ProblemKind {
  /** The constant's name, for example {@code ACCOUNT_NEEDED}. */
  String name();

  /** The HTTP status of the answer, 400 to 599. */
  int status();

  /** What is wrong, in a few words that do not change from one occurrence to the next. */
  String title();

  /** What the caller can do about it, in one sentence. */
  String action();

  /** The stable code on the wire, for example {@code account-needed}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
