package io.fidus.platform.trading.internal.live;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.platform.trading.QuarantineReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an observation can be believed.
 *
 * @param currency the account's
 * @param last the newest observation that was believed
 * @param lastCounted what the source counted beside it
 * @param held the deals that the source has handed over
 */
record Plausibility(
    CurrencyUnit currency,
    Optional<AccountObservation> last,
    Optional<HistoryTotals> lastCounted,
    HistoryTotals held) {
  /** Clocks that are kept right differ by less. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  /** Each of the four figures is rounded for itself. */
  private static final long ROUNDING = 1;

  /** Why an observation is not believed. */
  record Doubt(QuarantineReason reason, String detail) {}

  /** What is wrong whatever a person has decided. */
  Optional<Doubt> impossible(AccountObservation seen, Instant now) {
    if (!seen.currency().equals(currency)) {
      return doubt(
          QuarantineReason.CURRENCY_CHANGED,
          "The account is kept in %s, the source says %s.".formatted(currency, seen.currency()));
    }
    Instant observed = seen.provenance().observedAt();
    return observed.isAfter(now.plus(TOLERANCE))
        ? doubt(QuarantineReason.FUTURE, "It is dated %s and it is %s.".formatted(observed, now))
        : Optional.empty();
  }

  /** What is not to be believed unless a person says so. */
  Optional<Doubt> doubtful(AccountObservation seen, Optional<HistoryTotals> counted) {
    return backwards(seen)
        .or(() -> allZero(seen, counted))
        .or(() -> mismatch(seen))
        .or(() -> unexplained(seen, counted));
  }

  private Optional<Doubt> backwards(AccountObservation seen) {
    return last.map(known -> known.provenance().observedAt())
        .filter(known -> seen.provenance().observedAt().isBefore(known.minus(TOLERANCE)))
        .flatMap(
            known ->
                doubt(
                    QuarantineReason.TIME_BACKWARDS,
                    "It was true at %s, and what was true at %s is known already."
                        .formatted(seen.provenance().observedAt(), known)));
  }

  /** An account that was emptied has deals that say so. */
  private Optional<Doubt> allZero(AccountObservation seen, Optional<HistoryTotals> counted) {
    boolean zero =
        Stream.of(seen.balance(), seen.credit(), seen.equity(), seen.margin())
            .map(Known::asOptional)
            .allMatch(figure -> figure.map(Money::isZero).orElse(true));
    boolean hadMoney =
        !held.sum().isZero()
            || last.flatMap(known -> known.equity().asOptional())
                .map(equity -> !equity.isZero())
                .orElse(false);
    boolean emptied =
        counted.map(totals -> totals.deals() >= held.deals() && totals.deals() > 0).orElse(false)
            && counted.map(totals -> totals.sum().isZero()).orElse(false);
    return zero && hadMoney && !emptied
        ? doubt(
            QuarantineReason.ALL_ZERO,
            "Every figure is 0, and the deals sum up to %s.".formatted(held.sum()))
        : Optional.empty();
  }

  private static Optional<Doubt> mismatch(AccountObservation seen) {
    Optional<Money> parts = plus(plus(known(seen.balance()), seen.credit()), seen.floating());
    Optional<Money> equity = known(seen.equity());
    if (parts.isEmpty() || equity.isEmpty()) {
      return Optional.empty();
    }
    Money difference = equity.get().minus(parts.get());
    return Math.abs(difference.minorUnits()) > ROUNDING
        ? doubt(
            QuarantineReason.EQUITY_MISMATCH,
            "Equity is %s; balance, credit and floating profit make %s."
                .formatted(equity.get(), parts.get()))
        : Optional.empty();
  }

  /** What an account holds beyond its deals does not change, whatever it is. */
  private Optional<Doubt> unexplained(AccountObservation seen, Optional<HistoryTotals> counted) {
    Optional<Money> before = last.flatMap(Plausibility::holding);
    Optional<Money> now = holding(seen);
    if (before.isEmpty() || now.isEmpty() || lastCounted.isEmpty() || counted.isEmpty()) {
      return Optional.empty();
    }
    Money change = now.get().minus(before.get());
    Money explained = counted.get().sum().minus(lastCounted.get().sum());
    boolean creditAside =
        known(seen.balance())
            .flatMap(balance -> last.flatMap(known -> known(known.balance())).map(balance::minus))
            .map(explained::equals)
            .orElse(false);
    return change.equals(explained) || creditAside
        ? Optional.empty()
        : doubt(
            QuarantineReason.UNEXPLAINED_CHANGE,
            "Balance and credit changed by %s, and the deals by %s.".formatted(change, explained));
  }

  private static Optional<Money> holding(AccountObservation seen) {
    return plus(known(seen.balance()), seen.credit());
  }

  private static Optional<Money> plus(Optional<Money> left, Known<Money> right) {
    return left.flatMap(amount -> known(right).map(amount::plus));
  }

  private static Optional<Money> known(Known<Money> figure) {
    return figure.asOptional();
  }

  private static Optional<Doubt> doubt(QuarantineReason reason, String detail) {
    return Optional.of(new Doubt(reason, detail));
  }
}
