package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.ProvenanceView;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.deals.AccountBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The open positions of an account.
 *
 * @param provenance when they were open; absent when no statement has said what is open, and the
 *     empty list then does not mean that nothing is
 */
record OpenPositions(Optional<ProvenanceView> provenance, List<PositionRow> items) {
  /** What is open on an account as far as anybody has said. */
  static OpenPositions of(AccountEntry entry, AccountBook book, Instant now) {
    return book.open(entry)
        .map(
            open ->
                new OpenPositions(
                    Optional.of(ProvenanceView.of(open.provenance(), now, entry.silence())),
                    open.positions().stream().map(PositionRow::of).toList()))
        .orElseGet(() -> new OpenPositions(Optional.empty(), List.of()));
  }
}
