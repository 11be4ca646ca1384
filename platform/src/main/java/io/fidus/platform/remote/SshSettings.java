package io.fidus.platform.remote;

import io.fidus.program.InvalidSettingException;
import io.fidus.program.Setting;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The machine of the bridge, and the only commands that are ever run there. */
@ConfigurationProperties(prefix = "fidus.ssh", ignoreUnknownFields = false)
public record SshSettings(
    @Setting(
            environment = "VPS_HOST",
            about = "The machine of the bridge, reached with SSH.",
            unset = "nothing is done over SSH, and healing does without")
        Optional<String> host,
    @Setting(environment = "VPS_PORT", about = "Its port of SSH.") @DefaultValue("22") int port,
    @Setting(
            environment = "VPS_USERNAME",
            about = "As whom commands are run there.",
            unset = "needed with VPS_HOST")
        Optional<String> username,
    @Setting(
            environment = "VPS_HOST_KEY",
            about =
                "The public key that the machine must show, such as ssh-ed25519 AAAA...; another one"
                    + " is refused.",
            unset = "needed with VPS_HOST")
        Optional<String> hostKey,
    @Setting(
            environment = "VPS_KEY_FILE",
            about = "The file of the private key to sign in with.",
            unset = "VPS_PASSWORD is used")
        Optional<String> keyFile,
    @Setting(
            environment = "VPS_PASSWORD",
            about = "The password to sign in with, where there is no key.",
            unset = "VPS_KEY_FILE is used",
            secret = true)
        Optional<String> password,
    @Setting(
            environment = "VPS_TIMEOUT",
            about = "How long a command may take; then it is given up and its connection closed.")
        @DefaultValue("3m")
        Duration timeout,
    @Setting(
            environment = "VPS_CHECK_COMMAND",
            about = "The command that says whether the bridge is well, such as bridge.sh status.",
            unset = "the machine is not asked")
        Optional<String> checkCommand,
    @Setting(
            environment = "VPS_RESTART_BRIDGE_COMMAND",
            about = "The command that restarts the bridge, such as bridge.sh monitor.",
            unset = "the bridge is not restarted over SSH")
        Optional<String> restartBridgeCommand,
    @Setting(
            environment = "VPS_RESTART_ALL_COMMAND",
            about =
                "The command that restarts the bridge and all terminals, such as bridge.sh"
                    + " full-restart watchdog.",
            unset = "not everything is restarted over SSH")
        Optional<String> restartAllCommand) {
  private static final int HIGHEST_PORT = 65_535;

  public SshSettings {
    host = host.map(String::strip).filter(text -> !text.isEmpty());
    password = password.filter(text -> !text.isEmpty());
  }

  /** The command of an action, if the environment has one. */
  public Optional<String> command(RemoteAction action) {
    return switch (action) {
      case CHECK -> checkCommand;
      case RESTART_BRIDGE -> restartBridgeCommand;
      case RESTART_EVERYTHING -> restartAllCommand;
    };
  }

  /**
   * Refuses to start with values that cannot be meant.
   *
   * @throws InvalidSettingException naming the variable
   */
  public void check() {
    if (port < 1 || port > HIGHEST_PORT) {
      throw new InvalidSettingException(
          "VPS_PORT must be 1 to 65535, but is " + port + ".", "Correct VPS_PORT and start again.");
    }
    if (host.isEmpty()) {
      return;
    }
    require("VPS_USERNAME", username);
    require("VPS_HOST_KEY", hostKey);
    if (keyFile.isEmpty() && password.isEmpty()) {
      throw new InvalidSettingException(
          "VPS_HOST is set, and neither VPS_KEY_FILE nor VPS_PASSWORD is.",
          "Set one of them, or leave VPS_HOST out.");
    }
  }

  private static void require(String variable, Optional<String> value) {
    if (value.isEmpty()) {
      throw new InvalidSettingException(
          "VPS_HOST is set without " + variable + ".",
          "Set " + variable + ", or leave VPS_HOST out.");
    }
  }

  /** Without the password, which must never be printed. */
  @Override
  public String toString() {
    return "Settings of SSH";
  }
}
