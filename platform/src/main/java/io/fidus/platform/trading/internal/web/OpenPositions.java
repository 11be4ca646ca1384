package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.ProvenanceView;
import java.util.List;
import java.util.Optional;

/**
 * The open positions of an account.
 *
 * @param provenance when they were open; absent when no statement has said what is open, and the
 *     empty list then does not mean that nothing is
 */
record OpenPositions(Optional<ProvenanceView> provenance, List<PositionRow> items) {
  OpenPositions(ProvenanceView provenance, List<PositionRow> items) {
    this(Optional.of(provenance), items);
  }

  static OpenPositions unknown() {
    return new OpenPositions(Optional.empty(), List.of());
  }
}
