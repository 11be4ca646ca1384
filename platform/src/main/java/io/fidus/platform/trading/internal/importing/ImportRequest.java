package io.fidus.platform.trading.internal.importing;

import io.fidus.metatrader.statement.NamedAccount;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.Actor;
import io.fidus.platform.trading.internal.storage.ImportEntry.Channel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to import.
 *
 * @param file where its content is
 * @param fileName what it is called where it came from
 * @param named what the person says about the account
 * @param zone the server's rule, when the person says it
 * @param actor who imports it
 */
public record ImportRequest(
    Path file,
    String fileName,
    NamedAccount named,
    Optional<ServerZone> zone,
    Actor actor,
    Channel channel) {

  /** A file that names its account itself. */
  public static ImportRequest of(Path file, Actor actor, Channel channel) {
    return new ImportRequest(
        file,
        file.getFileName() == null ? file.toString() : file.getFileName().toString(),
        NamedAccount.none(),
        Optional.empty(),
        actor,
        channel);
  }

  /** The name of who imports it. */
  public String by() {
    return actor.name();
  }

  public ImportRequest named(NamedAccount account) {
    return new ImportRequest(file, fileName, account, zone, actor, channel);
  }

  public ImportRequest zone(ServerZone rule) {
    return new ImportRequest(file, fileName, named, Optional.of(rule), actor, channel);
  }
}
