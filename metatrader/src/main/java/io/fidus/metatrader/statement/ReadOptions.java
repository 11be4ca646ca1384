package io.fidus.metatrader.statement;

import io.fidus.metatrader.time.ServerZone;

/**
 * How to read a statement.
 *
 * @param serverZone the clock of its trade server
 * @param named what the caller knows about the account
 * @param limits when to refuse
 */
public record ReadOptions(ServerZone serverZone, NamedAccount named, ReadLimits limits) {

  /** Options for a file that names its account itself. */
  public static ReadOptions of(ServerZone serverZone) {
    return new ReadOptions(serverZone, NamedAccount.none(), ReadLimits.defaults());
  }

  public ReadOptions withNamed(NamedAccount account) {
    return new ReadOptions(serverZone, account, limits);
  }

  public ReadOptions withLimits(ReadLimits other) {
    return new ReadOptions(serverZone, named, other);
  }
}
