package io.fidus.platform.remote.internal.workflows;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The workflows of the repository; nothing else can be run. */
enum KnownWorkflow {
  BACKEND,
  WEB,
  DEPLOY_COMPLETE_BRIDGE,
  MONITOR_BRIDGE_HEALTH,
  MT5_FULL_RESTART,
  TEST_CONNECTION;

  /** The name of its file without the ending, as addresses have it. */
  @JsonValue
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String file() {
    return key() + ".yml";
  }

  static Optional<KnownWorkflow> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
