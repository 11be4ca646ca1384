package io.fidus.platform.catalog;

import java.util.Optional;

/** The names of brokers, funds and managers. Answers from memory. */
public interface Catalog {

  /** The broker with this id. */
  Optional<Named> broker(String id);

  /** The broker whose trade server this is; servers are compared without regard to capitals. */
  Optional<Named> brokerOf(String server);

  /** The fund with this id. */
  Optional<Named> fund(String id);

  /** The currency code of the fund with this id. */
  Optional<String> fundCurrency(String id);

  /** The manager with this id. */
  Optional<Named> manager(String id);
}
