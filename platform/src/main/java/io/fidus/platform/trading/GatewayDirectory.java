package io.fidus.platform.trading;

import java.util.Optional;

/** The names of the gateways, for lists of accounts. Whoever runs the gateways implements it. */
public interface GatewayDirectory {

  /** A gateway as others show it. */
  record NamedGateway(GatewayId id, String name, GatewayKind kind) {}

  /** The gateway with this id; empty when there is none any more. */
  Optional<NamedGateway> find(GatewayId id);
}
