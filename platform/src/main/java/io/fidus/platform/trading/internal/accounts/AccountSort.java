package io.fidus.platform.trading.internal.accounts;

import io.fidus.engine.Known;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.money.Money;
import io.fidus.platform.api.Sort;
import io.fidus.platform.catalog.Named;
import io.fidus.platform.trading.Assignment;
import io.fidus.platform.trading.GatewayId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The orders in which accounts can be listed. What is unknown comes last in both directions. */
public final class AccountSort {
  public static final Sort USUAL = new Sort("server", Sort.Direction.ASC);

  private static final Map<String, Function<AccountEntry, Optional<? extends Comparable<?>>>> KEYS =
      Map.ofEntries(
          Map.entry("server", entry -> Optional.of(entry.account().serverKey())),
          Map.entry("login", entry -> Optional.of(entry.account().login())),
          Map.entry("company", entry -> entry.account().company()),
          Map.entry("platform", entry -> Optional.of(entry.account().platform())),
          Map.entry("tradeMode", entry -> Optional.of(entry.account().tradeMode())),
          Map.entry("marginMode", entry -> Optional.of(entry.account().marginMode())),
          Map.entry("currency", entry -> Optional.of(entry.account().currency())),
          Map.entry("leverage", entry -> entry.account().leverage()),
          Map.entry("balance", entry -> amount(entry.figures().balance())),
          Map.entry("credit", entry -> amount(entry.figures().credit())),
          Map.entry("equity", entry -> amount(entry.figures().equity())),
          Map.entry("floating", entry -> amount(entry.figures().floating())),
          Map.entry("margin", entry -> amount(entry.figures().margin())),
          Map.entry("freeMargin", entry -> amount(entry.figures().freeMargin())),
          Map.entry("marginLevel", entry -> entry.marginLevel().number()),
          Map.entry("health", entry -> Optional.of(entry.health())),
          Map.entry("healthSince", AccountEntry::healthSince),
          Map.entry("connected", AccountEntry::connected),
          Map.entry("tradeAllowed", AccountEntry::tradeAllowed),
          Map.entry("openQuarantine", entry -> Optional.of(entry.openQuarantine())),
          Map.entry("openBreaks", entry -> Optional.of(entry.openBreaks())),
          Map.entry(
              "role", entry -> entry.assigned().map(Assigned::assignment).map(Assignment::role)),
          Map.entry("broker", entry -> name(entry.assigned().flatMap(Assigned::broker))),
          Map.entry("fund", entry -> name(entry.assigned().flatMap(Assigned::fund))),
          Map.entry("manager", entry -> name(entry.assigned().flatMap(Assigned::manager))),
          Map.entry(
              "gateway",
              entry ->
                  entry
                      .assigned()
                      .map(Assigned::assignment)
                      .flatMap(Assignment::gateway)
                      .map(GatewayId::value)),
          Map.entry("netProfit", entry -> amount(entry.netProfit())),
          Map.entry("deals", entry -> entry.brief().map(AccountBrief::deals)),
          Map.entry("lastDealAt", AccountEntry::lastDeal),
          Map.entry("reconciliation", entry -> Optional.of(entry.reconciliation())),
          Map.entry("observedAt", AccountSort::observedAt));

  /** The fields that change without the account's history changing. */
  private static final Set<String> LIVE =
      Set.of(
          "balance",
          "credit",
          "equity",
          "floating",
          "margin",
          "freeMargin",
          "marginLevel",
          "health",
          "healthSince",
          "connected",
          "tradeAllowed",
          "openQuarantine",
          "openBreaks",
          "reconciliation",
          "observedAt",
          "role",
          "broker",
          "fund",
          "manager",
          "gateway");

  private AccountSort() {}

  static boolean isLive(Sort sort) {
    return LIVE.contains(sort.field());
  }

  public static Set<String> fields() {
    return KEYS.keySet();
  }

  /**
   * The order of a field that {@link #fields} names; ties in the order of the accounts' numbers.
   */
  static Comparator<AccountEntry> comparator(Sort sort) {
    Function<AccountEntry, Optional<? extends Comparable<?>>> key = KEYS.get(sort.field());
    if (key == null) {
      throw new IllegalArgumentException("Accounts are not sorted by " + sort.field());
    }
    Comparator<Comparable<Object>> values =
        switch (sort.direction()) {
          case ASC -> Comparator.naturalOrder();
          case DESC -> Comparator.reverseOrder();
        };
    return Comparator.comparing(
            (AccountEntry entry) -> value(key.apply(entry)), unknownLast(values))
        .thenComparingLong(entry -> entry.account().number());
  }

  /** The values of one field are of one type, so that each can be compared with every other. */
  @SuppressWarnings("unchecked")
  private static Optional<Comparable<Object>> value(Optional<? extends Comparable<?>> key) {
    return key.map(value -> (Comparable<Object>) value);
  }

  private static Comparator<Optional<Comparable<Object>>> unknownLast(
      Comparator<Comparable<Object>> values) {
    return (left, right) -> {
      if (left.isEmpty() || right.isEmpty()) {
        return Boolean.compare(left.isEmpty(), right.isEmpty());
      }
      return values.compare(left.get(), right.get());
    };
  }

  private static Optional<BigDecimal> amount(Known<Money> amount) {
    return amount.asOptional().map(Money::amount);
  }

  private static Optional<String> name(Optional<Named> named) {
    return named.map(Named::name);
  }

  private static Optional<Instant> observedAt(AccountEntry entry) {
    return entry.provenance().map(Provenance::observedAt);
  }
}
