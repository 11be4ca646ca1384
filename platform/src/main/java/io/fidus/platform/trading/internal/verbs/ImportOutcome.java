package io.fidus.platform.trading.internal.verbs;

import io.fidus.platform.trading.internal.importing.ImportProblem;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What became of one file.
 *
 * @param taken whether it was imported, or held nothing new
 * @param line what the operator reads
 */
record ImportOutcome(boolean taken, String line) {

  /**
   * A file that was imported, or held nothing new.
   *
   * @param account login and server
   * @param reconciliation the constant's name
   */
  static ImportOutcome taken(
      Path file, long added, long known, String account, String reconciliation) {
    return new ImportOutcome(
        true,
        "%s: %d deals added, %d known, account %s, %s"
            .formatted(
                file.getFileName(),
                added,
                known,
                account,
                reconciliation.toLowerCase(Locale.ROOT).replace('_', ' ')));
  }

  /** A file of which nothing was stored. */
  static ImportOutcome refused(Path file, String code, String detail, String action) {
    String sentence = detail.endsWith(".") ? detail : detail + '.';
    String how =
        code.equals(ImportProblem.ACCOUNT_NEEDED.code())
            ? " Here: ./fidus import FILE server=NAME login=NUMBER currency=CODE"
            : "";
    return new ImportOutcome(
        false, "%s: refused. %s %s%s".formatted(file.getFileName(), sentence, action, how));
  }
}
