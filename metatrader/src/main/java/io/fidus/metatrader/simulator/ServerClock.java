package io.fidus.metatrader.simulator;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.metatrader.time.ServerZone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Stamps facts with a server's clock that did not keep to its rule. Their instants are wrong in
 * consequence, because whoever reads them trusts the rule.
 */
final class ServerClock {
  private final ServerZone zone;
  private final Faults faults;

  ServerClock(ServerZone zone, Faults faults) {
    this.zone = zone;
    this.faults = faults;
  }

  Deal stamp(Deal deal) {
    LocalDateTime shown = shown(deal.time());
    return new Deal(
        deal.account(),
        deal.ticket(),
        deal.order(),
        deal.position(),
        zone.toInstant(shown),
        shown,
        deal.type(),
        deal.typeCode(),
        deal.entry(),
        deal.reason(),
        deal.symbol(),
        deal.volume(),
        deal.price(),
        deal.commission(),
        deal.swap(),
        deal.fee(),
        deal.profit(),
        deal.magic(),
        deal.comment());
  }

  Position stamp(Position position) {
    LocalDateTime shown = shown(position.opened());
    return new Position(
        position.account(),
        position.ticket(),
        zone.toInstant(shown),
        shown,
        position.direction(),
        position.symbol(),
        position.volume(),
        position.openPrice(),
        position.stopLoss(),
        position.takeProfit(),
        position.currentPrice(),
        position.swap(),
        position.profit(),
        position.magic(),
        position.comment());
  }

  Order stamp(Order order) {
    LocalDateTime shown = shown(order.placed());
    return new Order(
        order.account(),
        order.ticket(),
        order.type(),
        order.state(),
        order.symbol(),
        order.initialVolume(),
        order.filledVolume(),
        order.price(),
        order.stopLoss(),
        order.takeProfit(),
        zone.toInstant(shown),
        shown,
        Optional.empty(),
        order.comment());
  }

  private LocalDateTime shown(Instant truth) {
    return zone.wallClock(truth).plus(faults.serverClockAhead(truth));
  }
}
