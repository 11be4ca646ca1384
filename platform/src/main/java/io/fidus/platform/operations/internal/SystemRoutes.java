package io.fidus.platform.operations.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fidus.platform.api.SignedIn;
import io.fidus.platform.store.DataSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which program this is. */
@RestController
class SystemRoutes {
  private final DataSettings data;
  private final InstantSource clock;
  private final Instant startedAt;

  SystemRoutes(DataSettings data, InstantSource clock) {
    this.data = data;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /** The engine that keeps the data. */
  enum StoreEngine {
    @JsonProperty("SQLite")
    SQLITE,
    @JsonProperty("MongoDB")
    MONGODB
  }

  /**
   * The program that answers.
   *
   * @param version of FIDUS; {@code development} when it was not packaged
   * @param time the server's time
   */
  record About(String version, StoreEngine store, Instant startedAt, Instant time) {}

  /** Which program answers, and since when. */
  @SignedIn(keys = true)
  @GetMapping("/api/system/about")
  About about() {
    String version = getClass().getPackage().getImplementationVersion();
    return new About(
        Optional.ofNullable(version).orElse("development"),
        data.production() ? StoreEngine.MONGODB : StoreEngine.SQLITE,
        startedAt,
        clock.instant());
  }
}
