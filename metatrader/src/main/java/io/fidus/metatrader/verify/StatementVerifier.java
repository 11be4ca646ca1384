package io.fidus.metatrader.verify;

import io.fidus.engine.Figure;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.Money;
import io.fidus.engine.statistics.Convention;
import io.fidus.engine.statistics.StatisticKey;
import io.fidus.engine.statistics.TerminalStatistics;
import io.fidus.metatrader.statement.Completeness.Complete;
import io.fidus.metatrader.statement.Completeness.StartsMidLife;
import io.fidus.metatrader.statement.PrintedFigure;
import io.fidus.metatrader.statement.Statement;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Recomputes a statement and compares. */
public final class StatementVerifier {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm:ss");

  private StatementVerifier() {}

  /** Every statistic that the statement prints, against the engine's. */
  public static List<Check> verify(Statement statement) {
    TerminalStatistics computed = statistics(statement);
    List<Check> checks = new ArrayList<>();
    for (StatisticKey key : StatisticKey.values()) {
      PrintedFigure printed = statement.printedStatistics().get(key);
      if (printed != null) {
        checks.add(check(key, printed, computed.figure(key)));
      }
    }
    return checks;
  }

  /**
   * The statement against a golden entry: its printed values, with as many digits as the file
   * prints them, against both the file and the engine; and whatever else the entry lists.
   */
  public static List<Check> verify(Statement statement, GoldenEntry golden) {
    List<Check> checks = new ArrayList<>();
    golden
        .login()
        .ifPresent(login -> checks.add(Check.of("account", login, statement.account().login())));
    golden
        .deals()
        .ifPresent(count -> checks.add(Check.of("deals", count, (long) statement.deals().size())));
    golden
        .closedTrades()
        .ifPresent(count -> checks.add(Check.of("closedTrades", count, exits(statement))));
    if (!golden.dealKinds().isEmpty()) {
      checks.add(Check.of("dealKinds", tradesByEntry(golden.dealKinds()), kinds(statement)));
    }
    golden
        .first()
        .ifPresent(time -> checks.add(Check.of("first", time, time(statement.deals().getFirst()))));
    golden
        .last()
        .ifPresent(time -> checks.add(Check.of("last", time, time(statement.deals().getLast()))));
    checks.addAll(amounts(statement, golden.amounts()));
    checks.addAll(printed(statement, golden.printed()));
    return checks;
  }

  /** The engine's statistics of a statement, by the rules of the terminal that wrote it. */
  public static TerminalStatistics statistics(Statement statement) {
    Convention convention =
        switch (statement.platform()) {
          case MT4 -> Convention.METATRADER_4;
          case MT5 -> Convention.METATRADER_5;
        };
    return TerminalStatistics.of(statement.deals(), opening(statement), convention);
  }

  private static Money opening(Statement statement) {
    return switch (statement.completeness()) {
      case Complete() -> Money.zero(statement.currency());
      case StartsMidLife(Money missing) -> missing;
    };
  }

  private static List<Check> printed(Statement statement, Map<StatisticKey, BigDecimal> golden) {
    TerminalStatistics computed = statistics(statement);
    List<Check> checks = new ArrayList<>();
    new EnumMap<>(golden)
        .forEach(
            (key, value) -> {
              PrintedFigure inFile = statement.printedStatistics().get(key);
              if (inFile == null || inFile.value().compareTo(value) != 0) {
                String actual = inFile == null ? "not printed" : inFile.value().toPlainString();
                checks.add(
                    new Check(key.key() + " in the file", value.toPlainString(), actual, false));
              } else {
                checks.add(check(key, inFile, computed.figure(key)));
              }
            });
    return checks;
  }

  /** A figure that has no value is one that the terminal prints as zero. */
  private static Check check(StatisticKey key, PrintedFigure printed, Figure computed) {
    return new Check(
        key.key(),
        printed.value().toPlainString(),
        computed.text().orElse(computed.toString()),
        printed.agreesWith(computed.number().orElse(BigDecimal.ZERO)));
  }

  private static List<Check> amounts(Statement statement, Map<String, BigDecimal> golden) {
    List<Check> checks = new ArrayList<>();
    golden.forEach(
        (name, amount) -> {
          Optional<Money> actual = amount(statement, name);
          Money expected = Money.of(amount, statement.currency());
          checks.add(
              new Check(
                  name,
                  expected.toString(),
                  actual.map(Money::toString).orElse("not in the file"),
                  actual.equals(Optional.of(expected))));
        });
    BigDecimal sum = golden.get("sumOfAllDeals");
    BigDecimal last = golden.get("lastBalanceColumn");
    if (sum != null && last != null) {
      Money missing = Money.of(last.subtract(sum), statement.currency());
      checks.add(Check.of("missingOpening", missing, opening(statement)));
    }
    return checks;
  }

  private static Optional<Money> amount(Statement statement, String name) {
    return switch (name) {
      case "sumOfAllDeals" ->
          Optional.of(
              Money.sum(statement.deals().stream().map(Deal::net).toList(), statement.currency()));
      case "lastBalanceColumn" ->
          statement.balanceColumn().isEmpty()
              ? Optional.empty()
              : Optional.of(statement.balanceColumn().getLast());
      case "balance" -> statement.figures().balance().asOptional();
      case "floating" -> statement.figures().floating().asOptional();
      case "equity" -> statement.figures().equity().asOptional();
      default -> Optional.empty();
    };
  }

  private static long exits(Statement statement) {
    return statement.deals().stream().filter(Deal::isExit).count();
  }

  private static String time(Deal deal) {
    return deal.brokerTime().format(TIME);
  }

  /** Movements of cash count by their type alone, be a direction printed beside them or not. */
  private static Map<String, Long> tradesByEntry(Map<String, Long> golden) {
    Map<String, Long> kinds = new TreeMap<>();
    golden.forEach(
        (kind, count) -> {
          boolean trade = kind.startsWith("buy:") || kind.startsWith("sell:");
          kinds.merge(trade ? kind : kind.split(":", 2)[0], count, Long::sum);
        });
    return kinds;
  }

  /** The number of deals by type and, for a trade, direction. */
  private static Map<String, Long> kinds(Statement statement) {
    Map<String, Long> kinds = new TreeMap<>();
    for (Deal deal : statement.deals()) {
      String type = Vocabulary.DEAL_TYPE.wordOf(deal.type()).orElse("unclassified");
      String entry = Vocabulary.DEAL_ENTRY.wordOf(deal.entry()).orElseThrow();
      kinds.merge(deal.type().isTrade() ? type + ":" + entry : type, 1L, Long::sum);
    }
    return kinds;
  }
}
