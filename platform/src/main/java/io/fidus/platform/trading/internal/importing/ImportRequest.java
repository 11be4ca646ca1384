package io.fidus.platform.trading.internal.importing;

import io.fidus.metatrader.statement.NamedAccount;
import io.fidus.metatrader.time.ServerZone;
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
 * @param by who imports it
 */
public record ImportRequest(
    Path file,
    String fileName,
    NamedAccount named,
    Optional<ServerZone> zone,
    String by,
    Channel channel) {

  /** A file that names its account itself. */
  public static ImportRequest of(Path file, String by, Channel channel) {
    return new ImportRequest(
        file,
        file.getFileName() == null ? file.toString() : file.getFileName().toString(),
        NamedAccount.none(),
        Optional.empty(),
        by,
        channel);
  }

  public ImportRequest named(NamedAccount account) {
    return new ImportRequest(file, fileName, account, zone, by, channel);
  }

  public ImportRequest zone(ServerZone rule) {
    return new ImportRequest(file, fileName, named, Optional.of(rule), by, channel);
  }
}
