package io.fidus.metatrader.link.message;

/** A message that a terminal sends to the bridge. */
public sealed interface TerminalMessage extends LinkMessage
    permits Hello,
        AccountReport,
        PositionsReport,
        OrdersReport,
        DealsReport,
        TerminalReport,
        Heartbeat,
        Bye {}
