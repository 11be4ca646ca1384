package io.fidus.engine.facts;

/**
 * Which trading account: a login is unique only on its trade server.
 *
 * @param server the trade server's name as the broker gives it, for example {@code MetaQuotes-Demo}
 * @param login the account number on that server, positive
 */
public record AccountIdentity(String server, long login) {
  public AccountIdentity {
    if (server.isBlank()) {
      throw new IllegalArgumentException("An account needs the name of its trade server");
    }
    if (login <= 0) {
      throw new IllegalArgumentException("An account number is positive: " + login);
    }
  }

  @Override
  public String toString() {
    return login + "@" + server;
  }
}
