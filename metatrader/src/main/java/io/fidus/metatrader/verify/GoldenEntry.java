package io.fidus.metatrader.verify;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.statistics.StatisticKey;
import io.fidus.metatrader.statement.NamedAccount;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a golden file lists for one statement. Everything in it is optional but the printed values.
 *
 * <p>A remark on completeness is not among it: whether the deals explain the balance is computed.
 *
 * @param login the account number
 * @param currency the code that the account line shows
 * @param deals number of deals
 * @param closedTrades number of closed trades (MetaTrader 4)
 * @param dealKinds number of deals by type and direction, for example {@code sell:out}
 * @param first time of the first deal, as printed
 * @param last time of the last deal, as printed
 * @param amounts {@code sumOfAllDeals}, {@code lastBalanceColumn}, {@code balance}, {@code
 *     floating}, {@code equity}
 * @param printed the printed statistics
 */
public record GoldenEntry(
    OptionalLong login,
    Optional<String> currency,
    OptionalLong deals,
    OptionalLong closedTrades,
    Map<String, Long> dealKinds,
    Optional<String> first,
    Optional<String> last,
    Map<String, BigDecimal> amounts,
    Map<StatisticKey, BigDecimal> printed) {
  private static final Pattern ACCOUNT = Pattern.compile("(\\d+)(?: \\(([A-Z]{3})[,)].*)?.*");
  private static final Pattern PAIR = Pattern.compile("(\\w+) \\[[a-z ]+, ([a-z ]+)]");
  private static final List<String> AMOUNTS =
      List.of("sumOfAllDeals", "lastBalanceColumn", "balance", "floating", "equity");

  /**
   * Reads an entry out of parsed JSON: maps, lists, strings and numbers.
   *
   * @throws IllegalArgumentException when it lists a statistic that FIDUS does not know
   */
  public static GoldenEntry of(Map<String, ?> json) {
    Matcher account = ACCOUNT.matcher(text(json, "account").orElse(""));
    boolean named = account.matches();
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (String name : AMOUNTS) {
      number(json.get(name)).ifPresent(amount -> amounts.put(name, amount));
    }
    Map<String, Long> kinds = new TreeMap<>();
    entries(json.get("dealKinds"))
        .forEach((kind, count) -> kinds.put(kind, number(count).orElseThrow().longValueExact()));
    return new GoldenEntry(
        named ? OptionalLong.of(Long.parseLong(account.group(1))) : OptionalLong.empty(),
        named ? Optional.ofNullable(account.group(2)) : Optional.empty(),
        whole(json.get("deals")),
        whole(json.get("closedTrades")),
        kinds,
        text(json, "first"),
        text(json, "last"),
        amounts,
        printed(entries(json.get("printed"))));
  }

  /**
   * The account for a file that does not name it itself; the server is not known.
   *
   * @param otherwise the currency when the entry does not show it
   */
  public NamedAccount namedAccount(String server, CurrencyUnit otherwise) {
    return new NamedAccount(
        Optional.of(server), login, Optional.of(currency.map(CurrencyUnit::iso).orElse(otherwise)));
  }

  private static Map<StatisticKey, BigDecimal> printed(Map<String, ?> json) {
    Map<StatisticKey, BigDecimal> printed = new EnumMap<>(StatisticKey.class);
    json.forEach(
        (name, value) -> {
          Matcher pair = PAIR.matcher(name);
          if (pair.matches() && value instanceof List<?> two && two.size() == 2) {
            printed.put(key(pair.group(1)), number(two.getFirst()).orElseThrow());
            printed.put(
                key(pair.group(1) + camelCase(pair.group(2))), number(two.getLast()).orElseThrow());
          } else {
            printed.put(
                key(name),
                number(value)
                    .orElseThrow(
                        () -> new IllegalArgumentException("'" + name + "' is not a number")));
          }
        });
    return printed;
  }

  private static StatisticKey key(String name) {
    return StatisticKey.of(name)
        .orElseThrow(() -> new IllegalArgumentException("There is no statistic '" + name + "'"));
  }

  /** {@code won percent} as {@code WonPercent}. */
  private static String camelCase(String words) {
    StringBuilder joined = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      joined.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return joined.toString();
  }

  private static Optional<BigDecimal> number(@Nullable Object json) {
    return json instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  private static OptionalLong whole(@Nullable Object json) {
    return number(json)
        .map(number -> OptionalLong.of(number.longValueExact()))
        .orElse(OptionalLong.empty());
  }

  private static Optional<String> text(Map<String, ?> json, String name) {
    return json.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Map<String, Object> entries(@Nullable Object json) {
    Map<String, Object> entries = new TreeMap<>();
    if (json instanceof Map<?, ?> map) {
      map.forEach((name, value) -> entries.put(String.valueOf(name), value));
    }
    return entries;
  }
}
