package io.fidus.metatrader.link.message;

import java.util.List;

/**
 * All orders that can still be executed, or one part of them when they do not fit into one line.
 *
 * @param at when they were true, on the terminal's own clock in milliseconds
 * @param login the account number
 * @param part which part this is, from 1
 * @param parts how many parts there are
 * @param orders the orders of this part
 */
public record OrdersReport(long at, long login, int part, int parts, List<OrderRow> orders)
    implements TerminalMessage, AccountMessage {
  public OrdersReport {
    orders = List.copyOf(orders);
  }
}
