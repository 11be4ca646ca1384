package io.fidus.metatrader.simulator.server;

import static io.fidus.metatrader.simulator.server.Bench.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.OrderType;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Quote;
import io.fidus.metatrader.vocabulary.MarginMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TriggerSearchTest {

  /** The search passes over most seconds; whoever looks at each of them must find the same one. */
  @Property(tries = 40)
  void theFirstTriggerIsTheOneThatLookingAtEverySecondFinds(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 100_000) Integer> choices,
      @ForAll boolean yen) {
    Bench bench =
        yen
            ? new Bench(MarginMode.HEDGING, "JPY", "90000", Broker.CommissionRule.ON_ENTRY)
            : new Bench(MarginMode.HEDGING, "EUR", "600.00", Broker.CommissionRule.ON_ENTRY);
    choices.forEach(choice -> act(bench, choice));
    Instant until = NOON.plus(Duration.ofHours(5));
    Optional<Instant> expected = Optional.empty();
    long revision = bench.account.state().revision();
    Optional<Instant> found = bench.account.nextTrigger(NOON, until);
    for (Instant at = NOON.plusSeconds(1); !at.isAfter(until); at = at.plusSeconds(1)) {
      bench.account.trigger(at);
      if (bench.account.state().revision() != revision) {
        expected = Optional.of(at);
        break;
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static void act(Bench bench, int choice) {
    Instrument instrument = Instrument.all().get(choice % 8);
    Direction direction = choice % 3 == 0 ? Direction.BUY : Direction.SELL;
    long side = direction == Direction.BUY ? 1 : -1;
    Quote quote = bench.quote(instrument, NOON);
    long distance = instrument.dailyMove() * (1 + choice % 7) / 8 + 20;
    long close = quote.toClose(direction);
    long stop = choice % 2 == 0 ? close - side * distance : 0;
    long target = choice % 5 == 0 ? close + side * distance : 0;
    try {
      if (choice % 4 == 0) {
        OrderType type = direction == Direction.BUY ? OrderType.BUY_LIMIT : OrderType.SELL_LIMIT;
        long price = quote.toOpen(direction) - side * distance / 3;
        bench.account.place(NOON, type, Bench.request(instrument, direction, "0.02", 0, 0), price);
      } else {
        bench.account.open(NOON, Bench.request(instrument, direction, "0.05", stop, target));
      }
    } catch (TradeRefused refused) {
      assertThat(refused.reason()).isEqualTo(TradeRefused.Reason.NOT_ENOUGH_MONEY);
    }
  }
}
