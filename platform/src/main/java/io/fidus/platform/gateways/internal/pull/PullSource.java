package io.fidus.platform.gateways.internal.pull;

import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Provenance;
import io.fidus.metatrader.time.ServerZone;
import java.util.List;
import java.util.Optional;

/**
 * A source that is asked. The methods block; those about accounts may be called at once for several
 * of them.
 */
public interface PullSource extends AutoCloseable {

  /** Asks the source about itself. Called first in every round. */
  Look look() throws SourceFailure;

  /** Asks for the figures of an account. */
  Reading read(Asked account) throws SourceFailure;

  /**
   * Asks for the deals of an account.
   *
   * @param zone the rule for the server's clock
   * @param known the last deal that is held, 0 for none: the source is asked for more until that
   *     one comes back or there are no more
   */
  DealList deals(Asked account, ServerZone zone, long known) throws SourceFailure;

  /** Asks for positions and orders; empty when the source does not serve them. */
  default Optional<Book> book(Asked account, ServerZone zone) throws SourceFailure {
    return Optional.empty();
  }

  /**
   * What is open on an account.
   *
   * @param orders empty when the source does not serve them
   */
  record Book(List<Position> positions, Optional<List<Order>> orders, Provenance provenance) {}

  @Override
  void close();
}
