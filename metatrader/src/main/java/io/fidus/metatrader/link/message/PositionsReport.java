package io.fidus.metatrader.link.message;

import java.util.List;

/**
 * All open positions, or one part of them when they do not fit into one line.
 *
 * @param at when they were true, on the terminal's own clock in milliseconds
 * @param login the account number
 * @param part which part this is, from 1
 * @param parts how many parts there are
 * @param positions the positions of this part
 */
public record PositionsReport(long at, long login, int part, int parts, List<PositionRow> positions)
    implements TerminalMessage, AccountMessage {
  public PositionsReport {
    positions = List.copyOf(positions);
  }
}
