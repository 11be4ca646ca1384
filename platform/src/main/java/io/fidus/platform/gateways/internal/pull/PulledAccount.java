package io.fidus.platform.gateways.internal.pull;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.platform.trading.AccountClaim;
import io.fidus.platform.trading.Admission;
import io.fidus.platform.trading.QuarantineReason;
import io.fidus.platform.trading.Reporter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account of a source that is asked. Deals are handed on before the figures that they explain,
 * and are asked for only when the balance has moved, or now and then.
 */
final class PulledAccount {
  private static final Duration DEALS_ANYWAY = Duration.ofMinutes(10);

  /** The newest deals that are compared with those of other accounts. */
  private static final int COMPARED = 1_000;

  private final Asked asked;
  private final PullSource source;
  private final Reporter reporter;
  private final InstantSource clock;
  private Optional<Admission.Admitted> admitted = Optional.empty();
  private Optional<AccountObservation> before = Optional.empty();
  private Optional<Instant> dealsAt = Optional.empty();
  private Optional<Reading> reading = Optional.empty();
  private Optional<DealList> deals = Optional.empty();
  private Optional<PullSource.Book> book = Optional.empty();
  private Optional<HistoryTotals> counted = Optional.empty();
  private long heldLast;
  private long heldCount;
  private boolean gapTold;
  private volatile String trouble = "";
  private volatile Optional<Duration> waiting = Optional.empty();

  PulledAccount(Asked asked, PullSource source, Reporter reporter, InstantSource clock) {
    this.asked = asked;
    this.source = source;
    this.reporter = reporter;
    this.clock = clock;
  }

  AccountIdentity identity() {
    return asked.identity();
  }

  /** What is wrong with the account since the last round, empty when nothing is. */
  String trouble() {
    return trouble;
  }

  /** After how long the source wants to be asked again, when it was asked too often. */
  Optional<Duration> waiting() {
    return waiting;
  }

  /** Asks the source, and claims the account when that was not done yet. */
  void ask() {
    trouble = "";
    waiting = Optional.empty();
    reading = Optional.empty();
    deals = Optional.empty();
    book = Optional.empty();
    try {
      Reading read = source.read(asked);
      if (isAdmitted(read)) {
        reading = Optional.of(read);
        book = source.book(asked, zone());
        if (dealsAreDue(read)) {
          deals = Optional.of(source.deals(asked, zone(), heldLast));
        }
      }
      trouble = trouble.isEmpty() ? read.without() : trouble;
    } catch (SourceFailure failure) {
      waiting = failure.waiting();
      trouble = "Account " + asked.identity() + ": " + failure.getMessage();
    } catch (WrongLogin wrong) {
      doubt(String.valueOf(wrong.getMessage()));
    }
  }

  /** The newest deals of this round. */
  List<Deal> newest() {
    List<Deal> all = deals.map(DealList::deals).orElse(List.of());
    return all.subList(Math.max(0, all.size() - COMPARED), all.size());
  }

  /** Drops the deals of this round, which are told to be another account's as well. */
  void refuseDeals(@Nullable AccountIdentity other) {
    deals = Optional.empty();
    reading = Optional.empty();
    doubt("The source gives it the same deals as " + other + ".");
  }

  /** Hands on what was said in this round. */
  void handOn() {
    deals.ifPresent(this::handOnDeals);
    reading.ifPresent(this::handOnFigures);
    book.ifPresent(
        open -> {
          reporter.positions(asked.identity(), open.positions(), open.provenance());
          open.orders()
              .ifPresent(orders -> reporter.orders(asked.identity(), orders, open.provenance()));
        });
  }

  private void handOnFigures(Reading read) {
    read.terminal().ifPresent(reporter::terminal);
    Optional<Instant> last = before.map(seen -> seen.provenance().observedAt());
    read.figures()
        .filter(seen -> !last.equals(Optional.of(seen.provenance().observedAt())))
        .ifPresent(
            seen -> {
              reporter.observed(seen, read.tradeAllowed(), counted);
              before = read.figures();
            });
  }

  private void handOnDeals(DealList list) {
    List<Deal> all = list.deals();
    dealsAt = list.isAnswer() ? Optional.of(clock.instant()) : Optional.empty();
    if (all.isEmpty()) {
      return;
    }
    long newest = all.getLast().ticket();
    if (list.complete()) {
      counted = Optional.of(totals(all, HistoryTotals.none(asked.currency())));
      if (all.size() != heldCount || newest != heldLast) {
        handOver(0, all, all.size());
      }
      return;
    }
    int place = heldLast == 0 ? -1 : list.placeOf(heldLast);
    List<Deal> fresh = all.subList(place + 1, all.size());
    counted = place < 0 ? Optional.empty() : counted.map(before -> totals(fresh, before));
    if (place < 0) {
      gap(all);
    }
    if (!fresh.isEmpty()) {
      handOver(heldLast, fresh, heldCount + fresh.size());
    }
  }

  /** What the source counts: only when it has told its whole history since it was first asked. */
  private static HistoryTotals totals(List<Deal> more, HistoryTotals before) {
    return new HistoryTotals(
        more.isEmpty() ? before.last() : more.getLast().ticket(),
        before.deals() + more.size(),
        more.stream().map(Deal::net).reduce(before.sum(), Money::plus));
  }

  private void gap(List<Deal> all) {
    if (gapTold && heldLast == 0) {
      return;
    }
    gapTold = true;
    reporter.gap(
        asked.identity(),
        "Only the last %d deals came back, from %s on; those before them may be missing."
            .formatted(all.size(), all.getFirst().brokerTime()));
  }

  private void handOver(long after, List<Deal> some, long count) {
    long last = some.getLast().ticket();
    reporter.deals(asked.identity(), after, some, () -> hold(last, count));
  }

  private synchronized void hold(long last, long count) {
    heldLast = last;
    heldCount = count;
  }

  private boolean isAdmitted(Reading read) {
    if (admitted.isPresent()) {
      return true;
    }
    Reading.Profile profile = read.profile();
    CurrencyUnit currency =
        profile
            .currency()
            .filter(code -> !code.equals(asked.currency().code()))
            .map(code -> new CurrencyUnit(code, asked.currency().digits()))
            .orElse(asked.currency());
    Admission answer =
        reporter.claim(
            new AccountClaim(
                asked.identity(),
                asked.platform(),
                currency,
                profile.company(),
                profile.leverage(),
                profile.tradeMode(),
                profile.marginMode(),
                profile.simulated(),
                profile.zoneProposal(),
                clock.instant()));
    return switch (answer) {
      case Admission.Admitted held -> {
        admitted = Optional.of(held);
        hold(held.held().last(), held.held().deals());
        yield true;
      }
      case Admission.Unknown() -> {
        trouble = "Account " + asked.identity() + " is not known any more.";
        yield false;
      }
      case Admission.Refused(Admission.Reason _, String detail) -> {
        trouble = "Account " + asked.identity() + ": " + detail + '.';
        yield false;
      }
    };
  }

  private io.fidus.metatrader.time.ServerZone zone() {
    return admitted.orElseThrow().zone();
  }

  private boolean dealsAreDue(Reading read) {
    boolean overdue =
        dealsAt
            .map(at -> Duration.between(at, clock.instant()).compareTo(DEALS_ANYWAY) >= 0)
            .orElse(true);
    return overdue
        || !read.figures().map(PulledAccount::held).equals(before.map(PulledAccount::held));
  }

  /** What only deals change. */
  private static List<Known<Money>> held(AccountObservation seen) {
    return List.of(seen.balance(), seen.credit());
  }

  private void doubt(String detail) {
    trouble = "Account " + asked.identity() + ": " + detail;
    if (admitted.isPresent()) {
      reporter.doubted(asked.identity(), QuarantineReason.WRONG_LOGIN, detail, clock.instant());
    }
  }
}
