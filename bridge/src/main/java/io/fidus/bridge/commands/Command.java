package io.fidus.bridge.commands;

import com.fasterxml.jackson.annotation.JsonProperty;

/** All that can be asked for. */
enum Command {
  /** The terminal of an account sends its whole history again. */
  @JsonProperty("resync")
  RESYNC,
  /** The terminal of an account connects again. */
  @JsonProperty("reconnect")
  RECONNECT,
  /** The terminal's process is ended and started, which logs the account in again. */
  @JsonProperty("restart-terminal")
  RESTART_TERMINAL,
  /** The bridge ends and is started again by the service that runs it. */
  @JsonProperty("restart-bridge")
  RESTART_BRIDGE
}
