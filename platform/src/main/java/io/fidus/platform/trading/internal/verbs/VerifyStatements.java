package io.fidus.platform.trading.internal.verbs;

import io.fidus.engine.reconciliation.Reconciliation;
import io.fidus.metatrader.statement.Statement;
import io.fidus.metatrader.verify.Check;
import io.fidus.metatrader.verify.StatementVerifier;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.figures.HistoryFigures;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import io.fidus.program.Verb;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Imports a folder of statements into a store of its own and compares what FIDUS makes of them with
 * what the files print and what the folder's {@code golden.json} says: every statistic within half
 * of its last printed digit, sums to the minor unit, and the same result in every order.
 */
@Component("verify-statements")
public final class VerifyStatements implements Verb {
  private static final int VERIFIED = 0;
  private static final int DIFFERENT = 1;
  private static final int MISUSED = 2;
  private static final String LINE = "%-36s %7s %11s  %s%n";

  private final InstantSource clock;
  private final PrintStream out;
  private int compared;
  private int different;

  @Autowired
  @SuppressWarnings("SystemOut")
  VerifyStatements(InstantSource clock) {
    this(clock, System.out);
  }

  public VerifyStatements(InstantSource clock, PrintStream out) {
    this.clock = clock;
    this.out = out;
  }

  @Override
  public int run(List<String> arguments) {
    if (arguments.size() != 1) {
      out.println("Name one folder: ./fidus verify-statements DIR");
      return MISUSED;
    }
    try {
      return verify(SampleFolder.read(Path.of(arguments.getFirst())));
    } catch (IOException | IllegalArgumentException e) {
      out.println(e.getMessage());
      return MISUSED;
    }
  }

  private int verify(SampleFolder folder) throws IOException {
    compared = 0;
    different = 0;
    out.printf(LINE, "file", "deals", "compared", "reconciliation");
    for (Path file : folder.files()) {
      verify(folder, file);
    }
    for (List<Path> snapshots : folder.snapshots()) {
      List<Check> checks = new SnapshotComparison(folder, clock).compare(snapshots);
      String title = snapshots.size() + " files of one account in any order";
      print(title, "", checks, SampleFolder.name(snapshots.getLast()));
    }
    out.printf(
        "%n%d files, %d values compared, %s.%n",
        folder.files().size(), compared, different == 0 ? "all agree" : different + " differ");
    return different == 0 && compared > 0 ? VERIFIED : DIFFERENT;
  }

  private void verify(SampleFolder folder, Path file) throws IOException {
    String name = SampleFolder.name(file);
    try (TemporaryDesk desk = TemporaryDesk.open(clock)) {
      desk.take(file, folder.named(file));
      AccountEntry account = desk.services().accounts().all().getFirst();
      HistoryFigures figures = desk.services().figures().of(account.account());
      Statement kept = KeptStatement.of(desk.services(), account, folder.statement(file));
      List<Check> checks = new ArrayList<>(StatementVerifier.verify(kept));
      folder
          .golden(file)
          .ifPresent(golden -> checks.addAll(StatementVerifier.verify(kept, golden)));
      checks.add(
          shown(figures.statistics().figures(), StatementVerifier.statistics(kept).figures()));
      checks.add(explained(figures));
      print(name, Integer.toString(kept.deals().size()), checks, reconciliation(figures));
    } catch (Refusal refusal) {
      Check refused = new Check("import", "imported", refusal.detail(), false);
      print(name, "", List.of(refused), "refused");
    }
  }

  /** What the screens show is what was compared. */
  private static Check shown(Object shown, Object compared) {
    boolean same = shown.equals(compared);
    return new Check("statistics shown", "those compared", same ? "the same" : "others", same);
  }

  /** Deals explain the balance, with an opening amount where the history starts mid-life. */
  private static Check explained(HistoryFigures figures) {
    ReconciliationStatus status = figures.status();
    boolean explained =
        status == ReconciliationStatus.RECONCILED || status == ReconciliationStatus.INCOMPLETE;
    return new Check("reconciliation", "explained", status.name(), explained);
  }

  private static String reconciliation(HistoryFigures figures) {
    return switch (figures.reconciliation()) {
      case Reconciliation.Reconciled _ -> "reconciled";
      case Reconciliation.Incomplete incomplete ->
          "incomplete, " + incomplete.missingOpening() + " missing";
      case Reconciliation.Break broken -> "break of " + broken.difference();
      case Reconciliation.NotChecked notChecked -> "not checked: " + notChecked.reason();
    };
  }

  private void print(String title, String deals, List<Check> checks, String remark) {
    List<Check> differing = checks.stream().filter(check -> !check.agrees()).toList();
    compared += checks.size();
    different += differing.size();
    String agreeing = checks.size() - differing.size() + " of " + checks.size();
    out.printf(LINE, title, deals, agreeing, remark);
    differing.forEach(check -> out.printf("    %s%n", check));
  }
}
