package io.fidus.engine.watchdog;

import static io.fidus.engine.watchdog.Phase.FAILED;
import static io.fidus.engine.watchdog.Phase.FLAPPING;
import static io.fidus.engine.watchdog.Phase.HEALING;
import static io.fidus.engine.watchdog.Phase.HEALTHY;
import static io.fidus.engine.watchdog.Phase.MANUAL_REQUIRED;
import static io.fidus.engine.watchdog.Phase.RECOVERED;
import static io.fidus.engine.watchdog.Phase.SUSPECT;
import static io.fidus.engine.watchdog.Phase.VERIFYING;

/** Every way from one state to another; there are no others. */
public enum Turn {
  /** A signal missed for the first time. */
  DOUBTED(HEALTHY, SUSPECT),
  /** Every signal is good again. */
  CLEARED(SUSPECT, HEALTHY),
  /** Two different signals failed, or one often enough. */
  CONFIRMED(SUSPECT, FAILED),
  /** It comes and goes too often to act on each time. */
  FLAPPED(SUSPECT, FLAPPING),
  /** Nothing went wrong for a while. */
  CALMED(FLAPPING, HEALTHY),
  /** It has stopped coming back. */
  STAYED_DOWN(FLAPPING, FAILED),
  /** What failed is not judged any more, and nobody was told of it. */
  EXCUSED(FAILED, HEALTHY),
  /** It came back before anything was done. */
  EASED(FAILED, RECOVERED),
  /** A rung was ordered. */
  ORDERED(FAILED, HEALING),
  /** No rung is left that may be tried now: a person is called. */
  GIVEN_UP(FAILED, MANUAL_REQUIRED),
  /** The healer took the order, which heals nothing yet. */
  ACCEPTED(HEALING, VERIFYING),
  /** After a restart: the order may have been carried out, so it is not given again. */
  PICKED_UP(HEALING, VERIFYING),
  /** The healer refused or did not answer; the next rung is ordered. */
  REFUSED(HEALING, HEALING),
  /** The healer of the last rung refused or did not answer. */
  REFUSED_AT_LAST(HEALING, MANUAL_REQUIRED),
  /** A fresh observation came before the healer answered. */
  RESTORED_EARLY(HEALING, RECOVERED),
  /** A fresh observation came after the action. */
  VERIFIED(VERIFYING, RECOVERED),
  /** None came in time; the next rung is ordered. */
  NOT_VERIFIED(VERIFYING, HEALING),
  /** None came after the last rung: a person is called. */
  EXHAUSTED(VERIFYING, MANUAL_REQUIRED),
  /** A person, a window or another cause stands between this rung and the next. */
  INTERRUPTED(VERIFYING, FAILED),
  /** The same, after a rung that was refused. */
  REFUSED_AND_INTERRUPTED(HEALING, FAILED),
  /** It stayed good for long enough. */
  CLOSED(RECOVERED, HEALTHY),
  /** It failed again before that. */
  RELAPSED(RECOVERED, FAILED),
  /** It came back while a person was called. */
  RETURNED(MANUAL_REQUIRED, RECOVERED),
  /** The rest after a failed ladder is over. */
  RETRIED(MANUAL_REQUIRED, FAILED),
  /** A person asked to heal now. */
  ASKED(MANUAL_REQUIRED, FAILED);

  private final Phase from;
  private final Phase to;

  Turn(Phase from, Phase to) {
    this.from = from;
    this.to = to;
  }

  public Phase from() {
    return from;
  }

  public Phase to() {
    return to;
  }
}
