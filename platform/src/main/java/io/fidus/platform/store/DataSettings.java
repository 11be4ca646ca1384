package io.fidus.platform.store;

import io.fidus.program.Setting;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the data is kept. */
@ConfigurationProperties(prefix = "fidus.store", ignoreUnknownFields = false)
public record DataSettings(
    @Setting(
            environment = "FIDUS_DATA",
            about = "The folder of the embedded database and of what the program creates itself.")
        @DefaultValue("./data")
        String data,
    @Setting(
            environment = "MONGO_URL",
            about = "The MongoDB replica set of a production installation.",
            unset = "the data is kept in one SQLite file in the data folder",
            secret = true)
        Optional<String> mongoUrl) {
  public DataSettings {
    mongoUrl = mongoUrl.filter(url -> !url.isBlank());
  }

  /** The data folder. */
  public Path folder() {
    return Path.of(data);
  }

  /** Whether this is a production installation rather than the embedded one. */
  public boolean production() {
    return mongoUrl.isPresent();
  }
}
