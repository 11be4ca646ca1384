package io.fidus.bridge;

import io.fidus.bridge.settings.BridgeSettings;
import io.fidus.bridge.settings.FolderLock;
import io.fidus.bridge.settings.InvalidSettingException;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** No two bridges share a folder, since they would overwrite each other's keys. */
@Component
class DataFolder implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FolderLock lock;

  DataFolder(BridgeSettings settings) {
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
    } catch (IOException e) {
      throw new InvalidSettingException(
          "BRIDGE_DATA is not a folder that can be written to: " + settings.file("") + ".",
          "Make it writable, or choose another one.",
          e);
    }
  }

  @Override
  public void close() {
    lock.close();
  }
}
