package io.fidus.platform.trading.internal.live;

import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.statement.AccountFigures;
import io.fidus.platform.trading.BreakKind;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.storage.BreakDocument;
import io.fidus.platform.trading.internal.storage.EquityBlock;
import io.fidus.platform.trading.internal.storage.EquityStore;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.PrintedFigures;
import io.fidus.platform.trading.internal.storage.QuarantineDocument;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.Choice;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.Offered;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What of an account is to be written this second. */
final class TickWriter {
  private static final Duration RETOLD = Duration.ofSeconds(30);
  private static final Duration STATES_KEPT = Duration.ofMinutes(5);
  private static final Set<BreakKind> CLOSING =
      EnumSet.of(
          BreakKind.BALANCE, BreakKind.HISTORY_DIFFERS, BreakKind.GAP, BreakKind.CLOCK_DRIFT);

  private final LiveStore live;
  private final EquityStore equity;
  private final ServerClocks clocks;

  TickWriter(LiveStore live, EquityStore equity, ServerClocks clocks) {
    this.live = live;
    this.equity = equity;
    this.clocks = clocks;
  }

  /** Writes of one account, and what is remembered when they are committed. */
  record Work(List<Runnable> writes, List<Runnable> then) {
    void write() {
      writes.forEach(Runnable::run);
    }

    void applied() {
      then.forEach(Runnable::run);
    }

    void add(Runnable write, Runnable after) {
      writes.add(write);
      then.add(after);
    }
  }

  Optional<Work> work(AccountLedger ledger, Look look, Duration every, int accounts, Instant now) {
    Work work = new Work(new ArrayList<>(), new ArrayList<>());
    long number = ledger.account().number().value();
    judgeHistory(ledger, look);
    breaks(work, ledger, ledger.findings(look, now), now);
    quarantine(work, ledger, look, now);
    if (!look.flips().isEmpty()) {
      work.add(() -> live.flips().append(look.flips()), () -> {});
    }
    look.blocks().forEach(block -> work.add(() -> append(number, block), () -> {}));
    if (!look.flips().isEmpty() || !look.blocks().isEmpty()) {
      work.add(() -> {}, () -> ledger.account().saved(look));
    }
    if (ledger.isDue(look, every, now)) {
      LiveState state = ledger.state(look);
      work.add(
          () ->
              live.states()
                  .append(List.of(SavedStates.row(ledger.account(), state, look.counted(), now))),
          () -> ledger.saved(look, state, now));
      trim(work, ledger, accounts, every, now);
    }
    return work.writes().isEmpty() ? Optional.empty() : Optional.of(work);
  }

  private void trim(Work work, AccountLedger ledger, int accounts, Duration every, Instant now) {
    long number = ledger.account().number().value();
    Instant before = now.minus(STATES_KEPT);
    boolean few = every.compareTo(RETOLD) < 0;
    if (!few || ledger.trims(now)) {
      work.add(() -> live.states().trim(number, before.toEpochMilli()), () -> {});
    }
    if (ledger.trims(now)) {
      work.add(() -> equity.trim(number, accounts, now), () -> ledger.trimmed(now));
    }
  }

  /** The source says that it handed over everything: is that what is stored? */
  private static void judgeHistory(AccountLedger ledger, Look look) {
    Optional<HistoryTotals> verified = look.verified();
    if (verified.isEmpty() || look.episode().isPresent() || !verified.get().equals(ledger.held())) {
      return;
    }
    ledger.account().settled(BreakKind.HISTORY_DIFFERS, BreakKind.GAP);
    if (!ledger.confirms(verified.get())) {
      ledger
          .account()
          .found(
              BreakKind.HISTORY_DIFFERS,
              Finding.of(
                  "The source counts %d deals of %s, and stored are %s."
                      .formatted(verified.get().deals(), verified.get().sum(), ledger.stored())));
    }
  }

  private void breaks(Work work, AccountLedger ledger, Map<BreakKind, Finding> found, Instant now) {
    for (BreakKind kind : CLOSING) {
      Optional<BreakDocument> open = ledger.open(kind);
      Finding finding = found.get(kind);
      if (kind == BreakKind.CLOCK_DRIFT && finding != null) {
        String server = ledger.account().identity().server();
        ledger.account().follow(clocks.of(server).zone());
      }
      if (finding != null && open.isEmpty()) {
        BreakDocument opened =
            BreakDocument.opened(
                ledger.account().number().value(),
                kind,
                "",
                finding.detail(),
                finding.difference(),
                now);
        work.add(() -> live.breaks().insert(opened), () -> ledger.keep(opened));
      } else if (finding != null && !finding.difference().equals(open.get().difference())) {
        change(work, ledger, open.get(), one -> one.told(finding.detail(), finding.difference()));
      } else if (finding == null && open.isPresent()) {
        change(work, ledger, open.get(), one -> one.closed(now));
      }
    }
  }

  private void change(
      Work work, AccountLedger ledger, BreakDocument open, UnaryOperator<BreakDocument> how) {
    work.add(
        () ->
            live.breaks()
                .get(open.id())
                .ifPresent(read -> live.breaks().replace(read, how.apply(read.document()))),
        () -> ledger.keep(how.apply(open)));
  }

  private void quarantine(Work work, AccountLedger ledger, Look look, Instant now) {
    Optional<QuarantineDocument> open = ledger.quarantine();
    if (open.isPresent() && isDecided(ledger, open.get())) {
      return;
    }
    Optional<Episode> episode = look.episode();
    boolean continues =
        open.isPresent()
            && episode.isPresent()
            && open.get().reason() == episode.get().reason()
            && open.get().firstAt().equals(cut(episode.get().firstAt()));
    if (continues) {
      if (!now.isBefore(open.get().lastAt().plus(RETOLD))) {
        retell(work, ledger, open.get(), one -> told(ledger, one, episode.get()));
      }
      return;
    }
    open.ifPresent(one -> retell(work, ledger, one, QuarantineDocument::ended));
    if (episode.isPresent() && !ledger.isDecided(episode.get())) {
      QuarantineDocument begun = document(ledger, look, episode.get());
      work.add(() -> live.quarantine().insert(begun), () -> ledger.quarantine(Optional.of(begun)));
    }
  }

  /** A person may have decided, here or on another node. */
  private boolean isDecided(AccountLedger ledger, QuarantineDocument open) {
    Optional<QuarantineDocument> stored = live.quarantine().get(open.id()).map(Versioned::document);
    Optional<QuarantineDocument.Decision> decision = stored.flatMap(QuarantineDocument::decision);
    if (decision.isEmpty()) {
      return false;
    }
    if (decision.get().choice() == Choice.ACCEPT) {
      ledger.account().believeNext();
    }
    ledger.decided(open);
    return true;
  }

  private void retell(
      Work work,
      AccountLedger ledger,
      QuarantineDocument open,
      UnaryOperator<QuarantineDocument> how) {
    work.add(
        () ->
            live.quarantine()
                .get(open.id())
                .filter(read -> read.document().open())
                .ifPresent(read -> live.quarantine().replace(read, how.apply(read.document()))),
        () -> ledger.quarantine(Optional.of(how.apply(open)).filter(QuarantineDocument::open)));
  }

  private static QuarantineDocument told(
      AccountLedger ledger, QuarantineDocument open, Episode episode) {
    return open.continued(
        episode.detail(), cut(episode.lastAt()), episode.times(), offered(ledger, episode));
  }

  private static QuarantineDocument document(AccountLedger ledger, Look look, Episode episode) {
    long number = ledger.account().number().value();
    return new QuarantineDocument(
        number + "-" + episode.reason() + "-" + episode.firstAt().toEpochMilli(),
        number,
        episode.reason(),
        episode.detail(),
        look.state().gateway().value(),
        cut(episode.firstAt()),
        cut(episode.lastAt()),
        episode.times(),
        offered(ledger, episode),
        true,
        Optional.empty());
  }

  /** Figures in another currency are not kept: they would be read as the account's own. */
  private static Optional<Offered> offered(AccountLedger ledger, Episode episode) {
    return episode
        .latest()
        .filter(seen -> seen.currency().equals(ledger.account().currency()))
        .map(
            seen ->
                new Offered(
                    seen.provenance().observedAt(), PrintedFigures.of(AccountFigures.of(seen))));
  }

  private void append(long number, EquityTape.Block block) {
    List<EquityBlock> row =
        List.of(EquityBlock.of(number, block.start(), block.end(), block.points(), block.bytes()));
    switch (block.resolution()) {
      case RAW -> equity.raw().append(row);
      case MINUTE -> equity.minutes().append(row);
      case HOUR -> equity.hours().append(row);
    }
  }

  private static Instant cut(Instant instant) {
    return Instant.ofEpochMilli(instant.toEpochMilli());
  }
}
