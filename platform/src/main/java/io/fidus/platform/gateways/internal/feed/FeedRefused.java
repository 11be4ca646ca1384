package io.fidus.platform.gateways.internal.feed;

/** The bridge answers, and does not let this platform in or speaks something else. */
final class FeedRefused extends Exception {
  private static final long serialVersionUID = 1;

  FeedRefused(String detail) {
    super(detail);
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
