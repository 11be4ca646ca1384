package io.fidus.platform.trading.internal.storage;

import io.fidus.metatrader.statement.Container;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one statement says about its account, apart from the deals and the done orders. It never
 * changes.
 *
 * @param digest SHA-256 of the file, in hexadecimal: the same file is the same statement
 * @param asOf the last broker time that the statement knows
 * @param reportedAt the clock of the computer that wrote it, or the as-of when it does not say;
 *     orders two statements of one as-of, and dates nothing
 * @param opening the balance, credit included, before its first deal; zero when it has the whole
 *     history
 * @param closing the balance, credit included, that it prints beside its last deal; absent where
 *     the layout has no such column
 * @param firstDeal its first deal, absent without deals
 * @param lastDeal its last deal, absent without deals
 */
public record StatementDocument(
    long account,
    String digest,
    LocalDateTime asOf,
    LocalDateTime reportedAt,
    Layout layout,
    Container container,
    Optional<String> company,
    Optional<Integer> leverage,
    TradeMode tradeMode,
    MarginMode marginMode,
    PrintedFigures figures,
    List<StoredPosition> positions,
    List<StoredOrder> workingOrders,
    BigDecimal opening,
    Optional<BigDecimal> closing,
    Optional<DealPlace> firstDeal,
    Optional<DealPlace> lastDeal,
    Instant receivedAt,
    String importId) {

  /** The order in which statements overrule one another. */
  public static final Comparator<StatementDocument> NEWEST_FIRST =
      Comparator.comparing(StatementDocument::asOf)
          .thenComparing(StatementDocument::reportedAt)
          .thenComparing(StatementDocument::digest)
          .reversed();

  /** Where a deal stands in the history of its account. */
  public record DealPlace(LocalDateTime brokerTime, long ticket) implements Comparable<DealPlace> {
    private static final Comparator<DealPlace> ORDER =
        Comparator.comparing(DealPlace::brokerTime).thenComparingLong(DealPlace::ticket);

    @Override
    public int compareTo(DealPlace other) {
      return ORDER.compare(this, other);
    }
  }

  public static String id(long account, String digest) {
    return account + "-" + digest;
  }

  public String id() {
    return id(account, digest);
  }

  /**
   * Whether the statement lists what was open, so that an empty list means nothing was. Pasted text
   * without an account block may simply lack the section.
   */
  public boolean printsOpenBook() {
    return figures.printed() || !positions.isEmpty() || !workingOrders.isEmpty();
  }
}
