package io.fidus.engine.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever happens in whatever order, some things never do. */
class WatchdogPropertyTest {
  private static final int TERMINALS = 3;

  /** Something that happens to the parts, after which some seconds pass. */
  record Move(String what, int part, int seconds) {}

  @Provide
  Arbitrary<List<Move>> moves() {
    Arbitrary<String> what =
        Arbitraries.of(
            "silence", "lose", "empty", "stop", "mend", "mend", "mendAll", "kill", "hold",
            "release", "mute", "refuse", "answer", "restart", "sleep", "ask");
    Arbitrary<Move> move =
        what.flatMap(
            name ->
                Arbitraries.integers()
                    .between(0, TERMINALS)
                    .flatMap(
                        part ->
                            Arbitraries.integers()
                                .between(1, 70)
                                .map(seconds -> new Move(name, part, seconds))));
    return move.list().ofMinSize(1).ofMaxSize(30);
  }

  @Property(tries = 60)
  void theLogIsAlwaysConsistent(@ForAll("moves") List<Move> moves) {
    Bench bench = play(moves);
    Map<Subject, Phase> phases = new HashMap<>();
    Set<String> orders = new HashSet<>();
    Set<String> open = new HashSet<>();
    for (Happening happening : bench.log()) {
      switch (happening) {
        case Happening.Turned(Subject subject, Turn turn, _, _) -> {
          assertThat(phases.getOrDefault(subject, Phase.HEALTHY)).isEqualTo(turn.from());
          phases.put(subject, turn.to());
        }
        case Happening.Ordered(Order order, _) -> {
          assertThat(orders.add(order.id())).as("an order is given once").isTrue();
          assertThat(phases.get(order.subject())).isEqualTo(Phase.HEALING);
          assertThat(open).contains(order.incident());
        }
        case Happening.Opened(_, Fault fault, _) ->
            assertThat(open.add(fault.incident())).as("it is opened once").isTrue();
        case Happening.Absorbed(String incident, _, _) ->
            assertThat(open.remove(incident)).isTrue();
        case Happening.Closed(String incident, _, _) -> assertThat(open.remove(incident)).isTrue();
        case Happening.Restored(String incident, _, _) -> assertThat(open).contains(incident);
        case Happening.Relapsed(String incident, _, _) -> assertThat(open).contains(incident);
        case Happening.PersonNeeded(String incident, _, _, _) ->
            assertThat(open).contains(incident);
        case Happening.Worsened(String incident, _, _, _) -> assertThat(open).contains(incident);
        case Happening.Joined _, Happening.Noted _, Happening.ProbeWanted _ -> {}
      }
    }
    bench
        .parts()
        .forEach(
            part ->
                assertThat(bench.phase(part.subject()))
                    .isEqualTo(phases.getOrDefault(part.subject(), Phase.HEALTHY)));
  }

  @Property(tries = 20)
  void theSameStimuliLeadToTheSameHappenings(@ForAll("moves") @Size(max = 20) List<Move> moves) {
    assertThat(play(moves).log()).isEqualTo(play(moves).log());
  }

  @Property(tries = 20)
  void whatIsMendedIsHealthyInTheEndAndNoIncidentStaysOpen(@ForAll("moves") List<Move> moves) {
    Bench bench = play(moves).mendAll().with(Surroundings.quiet()).pass(15 * 60);
    bench
        .parts()
        .forEach(
            part ->
                assertThat(bench.phase(part.subject()))
                    .as(part.subject().toString())
                    .isEqualTo(Phase.HEALTHY));
    assertThat(bench.log(Happening.Opened.class))
        .hasSize(
            bench.log(Happening.Closed.class).size() + bench.log(Happening.Absorbed.class).size());
  }

  @Property(tries = 20)
  void noHealerActsWhileAPersonHoldsTheBridge(@ForAll("moves") List<Move> moves) {
    Bench bench = new Bench(TERMINALS);
    for (Move move : moves) {
      bench.with(holding());
      play(bench, move);
      bench.with(holding()).pass(move.seconds());
    }
    assertThat(bench.rungs()).isEmpty();
  }

  private static Bench play(List<Move> moves) {
    Bench bench = new Bench(TERMINALS);
    for (Move move : moves) {
      play(bench, move);
      bench.pass(move.seconds());
    }
    return bench;
  }

  private static void play(Bench bench, Move move) {
    Subject part = move.part() == 0 ? Bench.BRIDGE : Bench.terminal(move.part());
    Instant now = bench.now();
    switch (move.what()) {
      case "silence" -> bench.silence(part);
      case "lose" -> bench.lose(part);
      case "empty" -> bench.empty(part);
      case "stop" -> bench.stopAnswering(Bench.BRIDGE);
      case "mend" -> bench.mend(part);
      case "mendAll" -> bench.mendAll();
      case "kill" -> bench.killBridge();
      case "hold" -> bench.with(holding());
      case "release" -> bench.with(Surroundings.quiet());
      case "mute" -> bench.healerAnswers(false);
      case "refuse" -> bench.healerAnswers(true).healerAccepts(false);
      case "answer" -> bench.healerAnswers(true).healerAccepts(true);
      case "restart" -> bench.restart(java.time.Duration.ofSeconds(move.seconds()));
      case "sleep" -> bench.sleep(java.time.Duration.ofSeconds(move.seconds()));
      case "ask" -> bench.tell(new Stimulus.HealNow(part, "ana", "try", now));
      default -> throw new AssertionError(move);
    }
  }

  private static Surroundings holding() {
    return new Surroundings(
        List.of(),
        new ArrayList<>(List.of(new Surroundings.Hold(Bench.BRIDGE, "ana", "looking"))),
        List.of(),
        Set.of(),
        true);
  }
}
