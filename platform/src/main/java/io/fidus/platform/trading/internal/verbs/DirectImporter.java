package io.fidus.platform.trading.internal.verbs;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.internal.TradingServices;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import io.fidus.platform.trading.internal.importing.ImportRequest;
import io.fidus.platform.trading.internal.importing.NamedFields;
import io.fidus.platform.trading.internal.storage.ImportEntry;
import io.fidus.platform.trading.internal.storage.ImportEntry.Taken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Imports into the store itself, when no platform holds it. */
final class DirectImporter implements Importer {
  private final TradingServices services;

  DirectImporter(TradingServices services) {
    this.services = services;
  }

  @Override
  public ImportOutcome take(Path file, Map<String, String> fields) throws IOException {
    NamedFields named =
        new NamedFields(
            Optional.ofNullable(fields.get("server")),
            Optional.ofNullable(fields.get("login")),
            Optional.ofNullable(fields.get("currency")),
            Optional.ofNullable(fields.get("serverZone")));
    try {
      named.check();
      ImportRequest request =
          ImportRequest.of(file, Actor.operator("command line"), ImportEntry.Channel.COMMAND_LINE)
              .named(named.account());
      ImportEntry entry =
          services.imports().importFile(named.zone().map(request::zone).orElse(request));
      return taken(file, entry);
    } catch (Refusal refusal) {
      return ImportOutcome.refused(
          file, refusal.kind().code(), refusal.detail(), refusal.kind().action());
    }
  }

  private ImportOutcome taken(Path file, ImportEntry entry) {
    Taken taken = entry.taken().orElseThrow();
    ReconciliationStatus status =
        entry
            .account()
            .flatMap(number -> services.accounts().find(new AccountNumber(number)))
            .map(AccountEntry::reconciliation)
            .orElse(ReconciliationStatus.NOT_CHECKED);
    return ImportOutcome.taken(
        file,
        taken.dealsAdded(),
        taken.dealsKnown(),
        taken.login() + "@" + taken.server(),
        status.name());
  }
}
