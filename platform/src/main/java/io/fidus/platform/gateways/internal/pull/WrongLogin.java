package io.fidus.platform.gateways.internal.pull;

/** A source has answered about another login than the one it was asked about. */
public final class WrongLogin extends RuntimeException {
  public WrongLogin(String message) {
    super(message);
  }
}
