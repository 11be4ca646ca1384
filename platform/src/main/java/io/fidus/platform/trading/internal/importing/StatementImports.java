package io.fidus.platform.trading.internal.importing;

import io.fidus.metatrader.statement.ReadLimits;
import io.fidus.metatrader.statement.ReadOptions;
import io.fidus.metatrader.statement.StatementReader;
import io.fidus.metatrader.statement.StatementRefusal;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.trading.internal.storage.ImportEntry;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.program.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Imports statements.
 *
 * <p>A file is read completely before anything is stored, and stored in one transaction: a reader
 * sees none of it or all of it. The price is that the embedded store, which writes one transaction
 * after the other, is busy for as long as the largest statement takes (half a second for 100,000
 * deals); statements are imported by hand, so this happens rarely.
 */
public final class StatementImports {

  private final TradingStore store;
  private final ServerClocks clocks;
  private final StatementTransaction transaction;
  private final ReadLimits limits;
  private final InstantSource clock;
  private final Consumer<ImportEntry> afterwards;

  /**
   * @param afterwards told of every import that changed something, after it was stored and before
   *     the caller gets its answer, so that what the caller reads next includes it
   */
  public StatementImports(
      TradingStore store,
      ServerClocks clocks,
      ReadLimits limits,
      InstantSource clock,
      Audit audit,
      Consumer<ImportEntry> afterwards) {
    this.store = store;
    this.clocks = clocks;
    this.transaction = new StatementTransaction(store, clocks, audit);
    this.limits = limits;
    this.clock = clock;
    this.afterwards = afterwards;
  }

  /**
   * Imports one file.
   *
   * @throws Refusal with an {@link ImportProblem} when the file is not taken; the list of imports
   *     then says so, and nothing else was stored
   * @throws IOException when the file cannot be read from the disk
   */
  public ImportEntry importFile(ImportRequest request) throws IOException {
    StatementFile file = StatementFile.of(request.file());
    ImportEntry entry = started(request, file.size());
    try {
      ReadStatement statement = read(file, request);
      ImportEntry taken = transaction.store(entry, statement, request, clock);
      afterwards.accept(taken);
      return taken;
    } catch (StatementRefusal refusal) {
      ImportProblem problem = ImportProblem.of(refusal.code());
      throw refused(entry, new Refusal(problem, String.valueOf(refusal.getMessage())));
    } catch (Refusal refusal) {
      throw refused(entry, refusal);
    }
  }

  /**
   * Writes the line of a file that was refused before it could be read, and hands the refusal on.
   */
  public Refusal refuse(ImportRequest request, long bytes, Refusal refusal) {
    return refused(started(request, bytes), refusal);
  }

  private ReadStatement read(StatementFile file, ImportRequest request) throws IOException {
    ServerZone zone =
        request
            .zone()
            .or(() -> request.named().server().map(server -> clocks.of(server).zone()))
            .orElse(clocks.assumption());
    ReadOptions options = new ReadOptions(zone, request.named(), limits);
    return new ReadStatement(StatementReader.read(file, options), digest(request.file()));
  }

  /** Equal content has an equal digest. */
  private static String digest(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(Sha256.of(content));
    }
  }

  private Refusal refused(ImportEntry entry, Refusal refusal) {
    ImportEntry.Problem problem =
        new ImportEntry.Problem(refusal.kind().code(), refusal.detail(), refusal.kind().action());
    ImportEntry line =
        new ImportEntry(
            entry.id(),
            entry.at(),
            entry.by(),
            entry.channel(),
            entry.fileName(),
            entry.fileBytes(),
            elapsed(entry.at(), clock.instant()),
            Optional.empty(),
            Optional.empty(),
            Optional.of(problem));
    store.store().execute(() -> store.imports().insert(line));
    return refusal;
  }

  private ImportEntry started(ImportRequest request, long bytes) {
    return new ImportEntry(
        UUID.randomUUID().toString(),
        clock.instant(),
        request.by(),
        request.channel(),
        request.fileName(),
        bytes,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static long elapsed(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis());
  }
}
