package io.fidus.engine.explain;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealOrder;
import io.fidus.engine.facts.DealType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which deals of one account's history a figure rests on.
 *
 * <p>As text it is a query string, for example {@code type=BUY,SELL&entry=OUT&net=NOT_NEGATIVE}. A
 * condition that does not restrict is left out; {@link #ALL} is the empty text.
 *
 * @param types the deal types that count
 * @param entries the directions that count
 * @param net the sign that the deal's net must have
 * @param firstTicket the first deal, in chronological order, that counts
 * @param lastTicket the last deal, in chronological order, that counts
 */
public record DealQuery(
    Set<DealType> types,
    Set<DealEntry> entries,
    NetSign net,
    OptionalLong firstTicket,
    OptionalLong lastTicket) {

  /** The sign of profit + swap + commission + fee. */
  public enum NetSign {
    ANY,
    POSITIVE,
    NOT_NEGATIVE,
    NEGATIVE;

    boolean accepts(Deal deal) {
      return switch (this) {
        case ANY -> true;
        case POSITIVE -> deal.net().isPositive();
        case NOT_NEGATIVE -> !deal.net().isNegative();
        case NEGATIVE -> deal.net().isNegative();
      };
    }
  }

  /** Every deal of the history. */
  public static final DealQuery ALL =
      new DealQuery(
          EnumSet.allOf(DealType.class),
          EnumSet.allOf(DealEntry.class),
          NetSign.ANY,
          OptionalLong.empty(),
          OptionalLong.empty());

  /** The deals that bought or sold an instrument. */
  public static final DealQuery TRADES = ALL.types(DealType.BUY, DealType.SELL);

  /** The deals that closed or reduced a position. */
  public static final DealQuery EXITS =
      TRADES.entries(DealEntry.OUT, DealEntry.IN_OUT, DealEntry.OUT_BY);

  public DealQuery {
    types = Set.copyOf(types);
    entries = Set.copyOf(entries);
  }

  /** The same query for these types only. */
  public DealQuery types(DealType... only) {
    return new DealQuery(Set.of(only), entries, net, firstTicket, lastTicket);
  }

  /** The same query for these directions only. */
  public DealQuery entries(DealEntry... only) {
    return new DealQuery(types, Set.of(only), net, firstTicket, lastTicket);
  }

  /** The same query for deals whose net has this sign. */
  public DealQuery net(NetSign sign) {
    return new DealQuery(types, entries, sign, firstTicket, lastTicket);
  }

  /** The same query from one deal to another, both included. */
  public DealQuery between(long first, long last) {
    return new DealQuery(types, entries, net, OptionalLong.of(first), OptionalLong.of(last));
  }

  /** The deals of one account's history that the query names, in chronological order. */
  public List<Deal> select(List<Deal> history) {
    List<Deal> selected = new ArrayList<>();
    boolean reached = firstTicket.isEmpty();
    for (Deal deal : DealOrder.chronological(history)) {
      reached = reached || deal.ticket() == firstTicket.getAsLong();
      if (reached && accepts(deal)) {
        selected.add(deal);
      }
      if (lastTicket.isPresent() && deal.ticket() == lastTicket.getAsLong()) {
        break;
      }
    }
    return List.copyOf(selected);
  }

  private boolean accepts(Deal deal) {
    return types.contains(deal.type()) && entries.contains(deal.entry()) && net.accepts(deal);
  }

  /**
   * Reads what {@link #toString} prints.
   *
   * @throws IllegalArgumentException when a condition or one of its values is not known
   */
  public static DealQuery parse(String text) {
    DealQuery query = ALL;
    for (String condition : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      int equals = condition.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("Not a condition on deals: '" + condition + "'");
      }
      query = query.with(condition.substring(0, equals), condition.substring(equals + 1));
    }
    return query;
  }

  private DealQuery with(String name, String value) {
    return switch (name) {
      case "type" -> types(values(value).map(DealType::valueOf).toArray(DealType[]::new));
      case "entry" -> entries(values(value).map(DealEntry::valueOf).toArray(DealEntry[]::new));
      case "net" -> net(NetSign.valueOf(value.toUpperCase(Locale.ROOT)));
      case "firstTicket" ->
          new DealQuery(types, entries, net, OptionalLong.of(Long.parseLong(value)), lastTicket);
      case "lastTicket" ->
          new DealQuery(types, entries, net, firstTicket, OptionalLong.of(Long.parseLong(value)));
      default -> throw new IllegalArgumentException("Not a condition on deals: '" + name + "'");
    };
  }

  private static Stream<String> values(String list) {
    return Arrays.stream(list.split(",", -1));
  }

  @Override
  public String toString() {
    List<String> conditions = new ArrayList<>();
    if (types.size() < DealType.values().length) {
      conditions.add("type=" + names(types));
    }
    if (entries.size() < DealEntry.values().length) {
      conditions.add("entry=" + names(entries));
    }
    if (net != NetSign.ANY) {
      conditions.add("net=" + net);
    }
    firstTicket.ifPresent(ticket -> conditions.add("firstTicket=" + ticket));
    lastTicket.ifPresent(ticket -> conditions.add("lastTicket=" + ticket));
    return String.join("&", conditions);
  }

  private static <E extends Enum<E>> String names(Collection<E> values) {
    return values.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }
}
