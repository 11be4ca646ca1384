package io.fidus.engine.watchdog;

import static io.fidus.engine.watchdog.Bench.BRIDGE;
import static io.fidus.engine.watchdog.Bench.terminal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fidus.engine.market.MarketCalendar;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way from one state to another is walked; a new one does not compile without its walk. */
class TurnTest {
  private static final Subject SICK = terminal(1);

  @ParameterizedTest
  @EnumSource
  void isWalked(Turn turn) {
    Bench bench = walk(turn);
    assertThat(bench.log(Happening.Turned.class).stream().map(Happening.Turned::turn))
        .contains(turn);
  }

  @Test
  void leadsOutOfEveryStateAndIntoEveryState() {
    assertThat(Stream.of(Turn.values()).map(Turn::from).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Phase.class));
    assertThat(Stream.of(Turn.values()).map(Turn::to).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Phase.class));
  }

  @Test
  void healthyIsReachedFromEveryState() {
    Set<Phase> reached = EnumSet.of(Phase.HEALTHY);
    int before;
    do {
      before = reached.size();
      Stream.of(Turn.values())
          .filter(turn -> reached.contains(turn.to()))
          .map(Turn::from)
          .toList()
          .forEach(reached::add);
    } while (before != reached.size());
    assertThat(reached).isEqualTo(EnumSet.allOf(Phase.class));
  }

  @Test
  void thereIsNoOtherWay() {
    Watched watched = new Bench(1).parts().getFirst();
    Part part = new Part(watched, Bench.NOON);
    State next = new State.Healthy(Bench.NOON);
    assertThatIllegalStateException()
        .isThrownBy(() -> new Journal().turn(part, Turn.CLEARED, next, "", Bench.NOON))
        .withMessageContaining("cannot take CLEARED from HEALTHY");
    assertThatIllegalStateException()
        .isThrownBy(() -> new Journal().turn(part, Turn.DOUBTED, next, "", Bench.NOON));
  }

  private static Bench walk(Turn turn) {
    return switch (turn) {
      case DOUBTED -> sick(4);
      case CLEARED -> sick(4).mendAll().pass(1);
      case CONFIRMED -> sick(7);
      case FLAPPED -> flapping();
      case CALMED -> flapping().pass(700);
      case STAYED_DOWN -> flapping().silence(SICK).pass(60);
      case EXCUSED -> sick(6).mendAll().pass(1);
      case EASED -> held().mendAll().pass(1);
      case ORDERED -> sick(9);
      case GIVEN_UP -> withRungs(Set.of()).silence(SICK).pass(9);
      case ACCEPTED -> sick(9);
      case PICKED_UP -> new Bench(2).healerAnswers(false).silence(SICK).pass(9).restart(second());
      case REFUSED -> new Bench(2).healerAccepts(false).silence(SICK).pass(9);
      case REFUSED_AT_LAST -> new Bench(2).healerAccepts(false).silence(SICK).pass(10);
      case RESTORED_EARLY ->
          new Bench(2).healerAnswers(false).silence(SICK).pass(9).mendAll().pass(2);
      case VERIFIED -> sick(12).mendAll().pass(2);
      case NOT_VERIFIED -> sick(20);
      case EXHAUSTED -> sick(70);
      case INTERRUPTED -> sick(9).with(holding()).pass(12);
      case REFUSED_AND_INTERRUPTED ->
          new Bench(2).healerAnswers(false).silence(SICK).pass(9).with(holding()).pass(12);
      case CLOSED -> sick(12).mendAll().pass(40);
      case RELAPSED -> sick(12).mendAll().pass(5).silence(SICK).pass(20);
      case RETURNED -> sick(70).mendAll().pass(2);
      case RETRIED -> sick(400);
      case ASKED -> sick(70).tell(new Stimulus.HealNow(SICK, "ana", "try", Bench.NOON));
    };
  }

  private static Bench sick(int seconds) {
    return new Bench(2).silence(SICK).pass(seconds);
  }

  private static Bench held() {
    return new Bench(2).with(holding()).silence(SICK).pass(12);
  }

  private static Surroundings holding() {
    return new Surroundings(
        List.of(),
        List.of(new Surroundings.Hold(BRIDGE, "ana", "looking at it")),
        List.of(),
        Set.of(),
        true);
  }

  private static Bench withRungs(Set<Rung> rungs) {
    return new Bench(2, Bench.NOON, MarketCalendar.always(), rungs);
  }

  private static Bench flapping() {
    Bench bench = new Bench(2);
    for (int time = 0; time < 4; time++) {
      bench.silence(SICK).pass(12).mendAll().pass(45);
    }
    return bench;
  }

  private static Duration second() {
    return Duration.ofSeconds(1);
  }
}
