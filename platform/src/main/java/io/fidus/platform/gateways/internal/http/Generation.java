package io.fidus.platform.gateways.internal.http;

import io.fidus.platform.gateways.internal.pull.Fields;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.SourceFailure.Kind;
import java.util.Arrays;
import java.util.Optional;

/** The generations of bridges, told apart by what their health says. */
public enum Generation {
  /** Version 1.0: nested service version, naive times, figures in the summary. */
  V1("1.0"),
  /** Version 3.0: one terminal that switches logins; zeros with a note for what it never saw. */
  V3("3.0"),
  /** Version 4.0: a cache over all logins, flat or nested. */
  V4("4.0"),
  /** FIDUS' own contract. */
  FIDUS("fidus");

  private final String key;

  Generation(String key) {
    this.key = key;
  }

  /** The name in a gateway's description. */
  public String key() {
    return key;
  }

  /** The generation with this name. */
  public static Optional<Generation> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }

  /**
   * The generation that an answer of the health route is of.
   *
   * @throws SourceFailure when it fits none
   */
  static Generation of(Fields health) throws SourceFailure {
    Optional<Fields> mt5 = health.object("mt5");
    String version = health.text("version").or(() -> text(health, "service", "version")).orElse("");
    if (version.endsWith("-fidus") && health.has("terminals")) {
      return FIDUS;
    }
    boolean knowsTerminal = mt5.map(terminal -> terminal.has("available")).orElse(false);
    if (knowsTerminal && version.startsWith("4.")) {
      return V4;
    }
    if (knowsTerminal && version.startsWith("3.")) {
      return V3;
    }
    if (knowsTerminal && version.startsWith("1.")) {
      return V1;
    }
    if (version.isEmpty() && mt5.isEmpty() && health.has("status")) {
      throw new SourceFailure(
          Kind.REFUSED, "It answers with a word alone: the key is missing or not accepted.");
    }
    throw new SourceFailure(
        Kind.UNKNOWN_SHAPE,
        "FIDUS does not know this bridge: its health says version '%s'; known are 1, 3, 4 and 5.0-fidus."
            .formatted(version.length() > 40 ? version.substring(0, 40) : version));
  }

  private static Optional<String> text(Fields outer, String inner, String name) {
    return Optional.of(outer.node().path(inner).path(name))
        .filter(value -> value.isString())
        .map(value -> value.asString());
  }
}
