package io.fidus.bridge.commands;

import io.fidus.bridge.settings.BridgeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether somebody keeps healers away: a person at work on the machine, or a deployment. It is a
 * file in the data folder, so that it also holds while no bridge runs.
 */
@Component
class Hold {
  private final Path file;
  private final JsonMapper mapper;

  Hold(BridgeSettings settings, JsonMapper mapper) {
    file = settings.file("bridge.hold");
    this.mapper = mapper;
  }

  /** Who holds the bridge, and why. */
  record Entry(String by, String reason, Instant at) {}

  /** Who holds it now. A file that cannot be read holds all the same: somebody meant it to. */
  Optional<Entry> now() {
    try {
      return Optional.of(mapper.readValue(Files.readString(file), Entry.class));
    } catch (NoSuchFileException nobody) {
      return Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.of(
          new Entry("somebody", "the file bridge.hold cannot be read", Instant.EPOCH));
    }
  }
}
