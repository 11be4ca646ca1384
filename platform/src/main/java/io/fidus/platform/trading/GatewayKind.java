package io.fidus.platform.trading;

/** How facts about accounts arrive. */
public enum GatewayKind {
  /** A bridge pushes them. */
  BRIDGE,
  /** A bridge is asked for them over HTTP. */
  BRIDGE_HTTP,
  /** The cloud service of MetaApi is asked for them. */
  METAAPI,
  /** Somebody uploads statements. */
  STATEMENT
}
