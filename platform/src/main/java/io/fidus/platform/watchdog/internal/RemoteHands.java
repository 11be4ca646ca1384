package io.fidus.platform.watchdog.internal;

import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.gateways.GatewayWatch.Answer;
import io.fidus.platform.remote.RemoteAction;
import io.fidus.platform.remote.RemoteAnswer;
import io.fidus.platform.remote.RemoteHealer;
import io.fidus.platform.trading.GatewayId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reaches the machine of a bridge from outside, by the first way that takes the order. All ways
 * lead to one machine: that of the bridge that the environment names.
 */
@Component
class RemoteHands {
  private static final String TRIGGER = "watchdog";

  private final List<RemoteHealer> ways;

  /**
   * @param ways in the order in which they are tried
   */
  RemoteHands(List<RemoteHealer> ways) {
    this.ways = List.copyOf(ways);
  }

  boolean can(GatewayId gateway, RemoteAction action) {
    return able(gateway, action).findAny().isPresent();
  }

  /** How long an action may take until its effect is seen; empty when nobody can carry it out. */
  Optional<Duration> patience(GatewayId gateway, RemoteAction action) {
    return able(gateway, action).map(RemoteHealer::patience).max(Comparator.naturalOrder());
  }

  /**
   * Has an action carried out. When a person keeps healers away from the machine, no other way is
   * tried.
   */
  Answer carryOut(GatewayId gateway, RemoteAction action, String reason) {
    Answer last = new Answer(false, "nobody reaches its machine");
    for (RemoteHealer way : able(gateway, action).toList()) {
      switch (way.carryOut(action, TRIGGER, reason)) {
        case RemoteAnswer.Accepted(String reference, _) -> {
          return new Answer(true, way.name() + " has accepted it as " + reference);
        }
        case RemoteAnswer.Done(String detail) -> {
          return new Answer(true, way.name() + ": " + detail);
        }
        case RemoteAnswer.Held(String detail) -> {
          return new Answer(false, way.name() + ": held: " + detail);
        }
        case RemoteAnswer.Refused(String why, _) ->
            last = new Answer(false, way.name() + ": " + why);
      }
    }
    return last;
  }

  private Stream<RemoteHealer> able(GatewayId gateway, RemoteAction action) {
    return gateway.equals(GatewayWatch.OF_THE_ENVIRONMENT)
        ? ways.stream().filter(way -> way.actions().contains(action))
        : Stream.empty();
  }
}
