package io.fidus.platform.remote;

/** What can be asked for on the machine of a bridge. */
public enum RemoteAction {
  /** Whether the machine is reached and the bridge is well; changes nothing. */
  CHECK,
  /** The bridge alone. */
  RESTART_BRIDGE,
  /** The bridge and all its terminals. */
  RESTART_EVERYTHING
}
