package io.fidus.platform.trading.internal.importing;

import io.fidus.engine.money.Money;
import io.fidus.platform.trading.internal.storage.ImportEntry.Note;
import io.fidus.platform.trading.internal.storage.StoredDeal;
import io.fidus.platform.trading.internal.storage.StoredOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What the person who imports a file should know beyond the counts. */
final class ImportNotes {
  private static final int MOST_TICKETS_NAMED = 5;

  private ImportNotes() {}

  static List<Note> of(
      ServerClocks.Rule rule,
      ReadStatement read,
      List<StoredDeal> differingDeals,
      List<StoredOrder> differingOrders) {
    List<Note> notes = new ArrayList<>();
    if (rule.assumed()) {
      notes.add(
          new Note(
              "server-zone-assumed",
              "The server's clock is not known; " + rule.zone() + " was assumed."));
    }
    read.missingOpening().ifPresent(missing -> notes.add(startsMidLife(missing)));
    if (!differingDeals.isEmpty()) {
      notes.add(
          new Note(
              "deals-differ",
              differing("deals", differingDeals.stream().mapToLong(StoredDeal::ticket).toArray())));
    }
    if (!differingOrders.isEmpty()) {
      notes.add(
          new Note(
              "orders-differ",
              differing(
                  "orders", differingOrders.stream().mapToLong(StoredOrder::ticket).toArray())));
    }
    return List.copyOf(notes);
  }

  private static Note startsMidLife(Money missing) {
    return new Note(
        "starts-mid-life",
        "The file starts after the account was opened: "
            + missing
            + " came before its first deal.");
  }

  private static String differing(String what, long[] tickets) {
    String named =
        LongStream.of(tickets)
            .limit(MOST_TICKETS_NAMED)
            .mapToObj(Long::toString)
            .collect(Collectors.joining(", "));
    String more = tickets.length > MOST_TICKETS_NAMED ? ", ..." : "";
    return "%d %s are known with other content and were kept as they were: %s%s."
        .formatted(tickets.length, what, named, more);
  }
}
