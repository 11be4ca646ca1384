package io.fidus.metatrader.link.message;

import java.util.List;

/**
 * The deals that follow one that was sent before, oldest first. Reports of deals form a chain: each
 * begins where the one before it ended, so that a missing link is noticed.
 *
 * @param at when the terminal read them, on its own clock in milliseconds
 * @param login the account number
 * @param after ticket of the deal before the first of these; 0 at the beginning of the history
 * @param deals the deals; none when nothing follows {@code after}
 */
public record DealsReport(long at, long login, long after, List<DealRow> deals)
    implements TerminalMessage, AccountMessage {
  public DealsReport {
    deals = List.copyOf(deals);
  }

  /** Ticket of the last of these deals, or {@code after} when there is none. */
  public long last() {
    return deals.isEmpty() ? after : deals.getLast().ticket();
  }
}
