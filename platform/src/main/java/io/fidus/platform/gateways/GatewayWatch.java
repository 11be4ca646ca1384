package io.fidus.platform.gateways;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.GatewayKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The gateways as whoever watches over them needs them. */
public interface GatewayWatch {
  /** The bridge that the environment names. */
  GatewayId OF_THE_ENVIRONMENT = new GatewayId("bridge");

  /**
   * A gateway through which facts arrive; that of the statements is not among them.
   *
   * @param readHere whether this node reads it, or has tried to; only then its last message says
   *     how it is
   * @param lastMessageAt when it last said anything
   * @param takesCommands whether it carries out {@link Command}s
   */
  record WatchedGateway(
      GatewayId id,
      String name,
      GatewayKind kind,
      boolean readHere,
      Optional<Instant> lastMessageAt,
      boolean takesCommands) {}

  /** What a bridge can be asked to do. */
  enum Command {
    /** The terminal of an account tells everything again. */
    RESYNC("resync"),
    /** The terminal of an account connects to the bridge again. */
    RECONNECT("reconnect"),
    /** The terminal's process is started again, which logs the account in. */
    RESTART_TERMINAL("restart-terminal"),
    /** The bridge's process is started again. */
    RESTART_BRIDGE("restart-bridge");

    private final String word;

    Command(String word) {
      this.word = word;
    }

    /** As the bridge calls it. */
    public String word() {
      return word;
    }
  }

  /**
   * What came of a question or a command.
   *
   * @param good of a command: it was accepted, which does not say that it helped
   */
  record Answer(boolean good, String detail) {}

  List<WatchedGateway> gateways();

  /** Asks a gateway how it is; takes 2 s at most. */
  Answer probe(GatewayId gateway);

  /**
   * Asks a bridge to do something; takes 5 s at most.
   *
   * @param account whose terminal is meant; empty for the bridge as a whole
   * @param reason for the bridge's own log, 1 to 500 characters
   */
  Answer command(
      GatewayId gateway, Command command, Optional<AccountIdentity> account, String reason);

  /** Closes the session with a gateway that this node reads, and opens it again within seconds. */
  Answer reconnect(GatewayId gateway);
}
