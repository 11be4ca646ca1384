package io.fidus.platform.trading.internal.storage;

import io.fidus.metatrader.statement.Container;
import io.fidus.metatrader.statement.Layout;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One attempt to import a file: what was taken from it, or why nothing was.
 *
 * @param by the person, or the folder or command that stands for one
 * @param account FIDUS' number of the account; absent when the file was refused
 * @param taken what was taken from the file; absent when it was refused
 * @param problem why the file was refused; absent when it was not
 */
public record ImportEntry(
    String id,
    Instant at,
    String by,
    Channel channel,
    String fileName,
    long fileBytes,
    long elapsedMillis,
    Optional<Long> account,
    Optional<Taken> taken,
    Optional<Problem> problem) {

  /** The way a file came. */
  public enum Channel {
    UPLOAD,
    COMMAND_LINE,
    WATCHED_FOLDER
  }

  /**
   * What was taken from a file.
   *
   * @param dealsDiffering deals that were known with other content; they were not stored
   * @param positionsOpen open positions that the file lists
   * @param missingOpening the balance before the file's first deal, when it starts mid-life
   * @param asOf the last broker time that the file knows
   * @param zone the server's rule at the time of the import
   * @param changed whether anything was new
   */
  public record Taken(
      Layout layout,
      Container container,
      String server,
      long login,
      String currency,
      int currencyDigits,
      long dealsAdded,
      long dealsKnown,
      long dealsDiffering,
      long ordersAdded,
      int positionsOpen,
      Optional<BigDecimal> missingOpening,
      LocalDateTime asOf,
      String zone,
      boolean changed,
      List<Note> notes) {
    public Taken {
      notes = List.copyOf(notes);
    }
  }

  /** Something that the person who imports should know, by its stable code and in a sentence. */
  public record Note(String code, String detail) {}

  /** Why a file was refused: stable code, what is wrong, what to do. */
  public record Problem(String code, String detail, String action) {}
}
