package io.fidus.platform.gateways.internal.registry;

import io.fidus.platform.audit.Facts;
import io.fidus.platform.gateways.internal.http.Generation;
import io.fidus.platform.sealing.SecretOwner;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.GatewayKind;
import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A gateway as somebody has described it. Its key is sealed apart from it.
 *
 * @param nameKey the name as it is compared
 * @param url where it answers; empty for MetaApi, whose address is a setting, and for statements
 * @param generation the generation that a bridge is read as; empty to find it out
 * @param pollSeconds how often it is asked; empty for the usual interval of its kind
 * @param origin where the description comes from
 * @param takesUp whether simulated accounts that it reports are added at once
 */
record Gateway(
    String id,
    GatewayKind kind,
    String name,
    String nameKey,
    Optional<String> url,
    Optional<String> generation,
    Optional<Integer> pollSeconds,
    Origin origin,
    boolean takesUp) {
  static final int USUAL_POLL_SECONDS = 60;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  static final DocumentType<Gateway> TYPE =
      DocumentType.of("gateways", Gateway.class, Gateway::id).unique("name", Field.text("nameKey"));

  /** Who described the gateway. */
  enum Origin {
    /** A setting of the program. */
    ENVIRONMENT,
    /** The program itself. */
    BUILT_IN,
    /** A person. */
    PERSON
  }

  static String nameKey(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** What the audit log tells of it. */
  Facts facts() {
    return Facts.of("kind", kind)
        .and("name", name)
        .and("url", url)
        .and("generation", generation)
        .and("pollSeconds", pollSeconds);
  }

  GatewayId gatewayId() {
    return new GatewayId(id);
  }

  SecretOwner owner() {
    return new SecretOwner.Gateway(id);
  }

  Optional<URI> address() {
    return url.map(URI::create);
  }

  int interval() {
    return pollSeconds.orElse(USUAL_POLL_SECONDS);
  }

  Optional<Generation> pinned() {
    return generation.flatMap(Generation::of);
  }

  /** Whether keys and figures can be read on their way. */
  boolean isReadableOnTheWay() {
    return address()
        .map(at -> "http".equals(at.getScheme()) && !LOOPBACK.contains(at.getHost()))
        .orElse(false);
  }
}
