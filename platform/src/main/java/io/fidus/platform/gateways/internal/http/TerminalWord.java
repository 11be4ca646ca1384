package io.fidus.platform.gateways.internal.http;

import io.fidus.platform.gateways.internal.pull.Fields;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a bridge's health says about its terminals. The word "healthy" counts for nothing: an older
 * bridge says it while its terminal is not connected, or dead.
 *
 * @param connected whether the one terminal of an older bridge is connected to the trade server;
 *     empty when the bridge does not say
 * @param each the same for each login of our own bridge
 */
record TerminalWord(
    Optional<Boolean> connected,
    Optional<Boolean> tradeAllowed,
    int build,
    Map<Long, Boolean> each,
    String trouble) {

  /** Before anything was heard. */
  static final TerminalWord SILENT =
      new TerminalWord(Optional.empty(), Optional.empty(), 0, Map.of(), "");

  TerminalWord {
    each = Map.copyOf(each);
  }

  static TerminalWord of(Generation generation, Fields health) throws SourceFailure {
    return generation == Generation.FIDUS ? own(health) : older(health);
  }

  Optional<Boolean> connected(long login) {
    return Optional.ofNullable(each.get(login));
  }

  private static TerminalWord own(Fields health) throws SourceFailure {
    Map<Long, Boolean> each = new HashMap<>();
    for (JsonNode row : health.list("accounts")) {
      Fields terminal = Fields.of(row, "health.accounts");
      boolean link = terminal.flag("link").orElse(false);
      Optional<Boolean> connected = terminal.flag("connected");
      if (!link || connected.isPresent()) {
        each.put(terminal.needWhole("account"), link && connected.orElse(false));
      }
    }
    return new TerminalWord(Optional.empty(), Optional.empty(), 0, each, "");
  }

  private static TerminalWord older(Fields health) throws SourceFailure {
    Fields mt5 =
        health
            .object("mt5")
            .orElseThrow(
                () ->
                    new SourceFailure(
                        SourceFailure.Kind.UNKNOWN_SHAPE, "The bridge's health has no mt5."));
    boolean available = mt5.flag("available").orElse(false);
    if (!available) {
      return new TerminalWord(
          Optional.of(false), Optional.of(false), 0, Map.of(), "The bridge has no terminal.");
    }
    if (!mt5.has("terminal_info")) {
      return SILENT;
    }
    Optional<Fields> info = mt5.object("terminal_info");
    boolean connected = info.isPresent() && info.get().flag("connected").orElse(false);
    return new TerminalWord(
        Optional.of(connected),
        info.isPresent() ? info.get().flag("trade_allowed") : Optional.empty(),
        info.isPresent() ? Math.toIntExact(info.get().whole("build").orElse(0L)) : 0,
        Map.of(),
        connected ? "" : "The bridge's terminal is not connected to the trade server.");
  }
}
