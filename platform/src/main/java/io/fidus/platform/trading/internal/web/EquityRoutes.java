package io.fidus.platform.trading.internal.web;

import io.fidus.engine.equity.EquityBar;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.live.EquityHistory;
import io.fidus.platform.trading.internal.live.LiveAccounts;
import io.fidus.platform.trading.internal.storage.EquityStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The equity of an account over time. */
@RestController
@RequestMapping("/api/accounts/{id}/equity")
class EquityRoutes {
  private static final int USUAL_POINTS = 500;
  private static final int FEWEST_POINTS = 4;
  private static final int MOST_POINTS = 10_000;
  private static final Duration USUAL_PERIOD = Duration.ofHours(1);
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private final AccountsReadModel accounts;
  private final EquityHistory history;
  private final InstantSource clock;

  EquityRoutes(
      AccountsReadModel accounts, EquityStore store, LiveAccounts live, InstantSource clock) {
    this.accounts = accounts;
    this.history = new EquityHistory(store, live);
    this.clock = clock;
  }

  /**
   * The equity of an account over a period.
   *
   * @param resolution how fine it is kept: RAW, MINUTE or HOUR
   * @param gaps times without any observation
   */
  record EquityView(
      String resolution,
      String currency,
      Source source,
      Instant from,
      Instant to,
      List<EquityPoint> points,
      List<EquityHistory.Gap> gaps) {}

  /**
   * What was observed from an instant to the next point.
   *
   * @param balance at its end, as equity and floating
   * @param floating equity less balance, the broker's credit included
   * @param low the lowest equity
   * @param high the highest equity
   */
  record EquityPoint(
      Instant time, String balance, String equity, String floating, String low, String high) {
    static EquityPoint of(EquityBar bar, CurrencyUnit currency) {
      return new EquityPoint(
          Instant.ofEpochMilli(bar.start()),
          text(bar.balance(), currency),
          text(bar.close(), currency),
          text(bar.close() - bar.balance(), currency),
          text(bar.low(), currency),
          text(bar.high(), currency));
    }

    private static String text(long minor, CurrencyUnit currency) {
      return new Money(minor, currency).amount().toPlainString();
    }
  }

  /**
   * The equity as it was observed.
   *
   * @param from the first instant, an hour before the end unless said
   * @param to the instant before which it ends, now unless said
   * @param points the most points, 4 to 10000, usually 500; of more the extremes are kept
   */
  @GetMapping
  @Access(Permission.ACCOUNTS_READ)
  EquityView equity(
      @PathVariable String id,
      @RequestParam Optional<Instant> from,
      @RequestParam Optional<Instant> to,
      @RequestParam Optional<Integer> points) {
    AccountEntry entry = Accounts.find(accounts, id);
    int most = points.orElse(USUAL_POINTS);
    if (most < FEWEST_POINTS || most > MOST_POINTS) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER,
          "'points' must be a whole number from %d to %d.".formatted(FEWEST_POINTS, MOST_POINTS));
    }
    Instant end = to.orElseGet(clock::instant);
    Instant begin = from.orElseGet(() -> end.minus(USUAL_PERIOD));
    if (begin.isBefore(Instant.EPOCH) || end.isAfter(LATEST)) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER, "'from' and 'to' must lie in the years 1970 to 9999.");
    }
    if (!begin.isBefore(end)) {
      throw new Refusal(CommonProblem.BAD_PARAMETER, "'from' must lie before 'to'.");
    }
    EquityHistory.Curve curve = history.read(entry.account().number(), begin, end, most);
    CurrencyUnit currency = entry.account().currencyUnit();
    return new EquityView(
        curve.resolution(),
        currency.code(),
        entry.source(),
        begin,
        end,
        curve.bars().stream().map(bar -> EquityPoint.of(bar, currency)).toList(),
        curve.gaps());
  }
}
