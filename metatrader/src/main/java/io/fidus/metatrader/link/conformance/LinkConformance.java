package io.fidus.metatrader.link.conformance;

import java.util.List;
import java.util.stream.Stream;

/** All demands of version 1 of the link on a bridge. They may run in any order, one at a time. */
public final class LinkConformance {
  private LinkConformance() {}

  public static List<ConformanceCase> cases() {
    return Stream.of(
            HandshakeCases.all(), FrameCases.all(), HistoryCases.all(), ConnectionCases.all())
        .flatMap(List::stream)
        .toList();
  }
}
