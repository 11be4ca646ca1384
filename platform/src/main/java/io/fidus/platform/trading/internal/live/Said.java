package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.Provenance;
import java.util.List;

/** A list as a source said it. */
public record Said<T>(List<T> items, Provenance provenance) {
  public Said {
    items = List.copyOf(items);
  }
}
