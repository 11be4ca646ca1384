package io.fidus.bridge;

import io.fidus.bridge.settings.BridgeAddress;
import io.fidus.bridge.settings.BridgeSettings;
import io.fidus.bridge.settings.FolderLock;
import io.fidus.bridge.settings.InvalidSettingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * No two bridges share a folder, since they would overwrite each other's keys. Where this one is
 * reached stands there from its start to its end.
 */
@Component
class DataFolder implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BridgeSettings settings;
  private final JsonMapper mapper;
  private final FolderLock lock;

  DataFolder(BridgeSettings settings, JsonMapper mapper) {
    this.settings = settings;
    this.mapper = mapper;
    try {
      lock =
          FolderLock.take(settings.file("bridge.lock"), PATIENCE)
              .orElseThrow(
                  () ->
                      new InvalidSettingException(
                          "BRIDGE_DATA is the folder of a bridge that is running: "
                              + settings.file("")
                              + ".",
                          "Stop that one, or choose another folder."));
      BridgeAddress.delete(settings);
    } catch (IOException e) {
      throw new InvalidSettingException(
          "BRIDGE_DATA is not a folder that can be written to: " + settings.file("") + ".",
          "Make it writable, or choose another one.",
          e);
    }
  }

  /** The bridge is reached at this address. */
  void reached(BridgeAddress address) {
    try {
      address.write(settings, mapper);
    } catch (IOException e) {
      throw new UncheckedIOException("The bridge's address cannot be kept", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      BridgeAddress.delete(settings);
    } finally {
      lock.close();
    }
  }
}
