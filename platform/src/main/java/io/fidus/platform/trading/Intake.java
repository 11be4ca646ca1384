package io.fidus.platform.trading;

import java.time.Duration;

/** The one door through which the facts of connected sources come in. */
public interface Intake {

  /**
   * A source that reports accounts, for example one stream of a bridge.
   *
   * @param silence how long it may be silent before its figures are stale: 5 s for one that pushes,
   *     two intervals for one that is polled
   */
  Reporter open(GatewayId gateway, Duration silence);
}
