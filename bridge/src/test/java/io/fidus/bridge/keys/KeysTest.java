package io.fidus.bridge.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.bridge.Client;
import io.fidus.bridge.Client.Answer;
import io.fidus.bridge.RunningBridge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are issued, scoped, limited and revoked, and only their hashes are kept. */
class KeysTest {
  @TempDir Path data;

  @Test
  void aKeyLivesFromItsIssueToItsRevocation() throws IOException {
    String text;
    try (RunningBridge bridge = RunningBridge.start(data)) {
      Client admin = new Client(bridge.uri(), bridge.key());
      Answer issued = admin.post("/api/keys", "{\"name\":\"reader\",\"scope\":\"READ\"}");
      assertThat(issued.status()).isEqualTo(201);
      text = issued.body().get("key").asString();
      Client reader = new Client(bridge.uri(), text);
      assertThat(reader.get("/api/mt5/accounts").status()).isEqualTo(200);
      assertThat(reader.get("/api/keys").status()).isEqualTo(403);
      assertThat(reader.get("/api/mt5/stream").status()).isEqualTo(403);

      String kept = Files.readString(data.resolve("api-keys.json"));
      assertThat(kept).doesNotContain(text.substring(text.indexOf('.') + 1));
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("api-keys.json"))))
          .isEqualTo("rw-------");
    }
    try (RunningBridge again = RunningBridge.start(data)) {
      Client admin = new Client(again.uri(), again.key());
      Client reader = new Client(again.uri(), text);
      assertThat(reader.get("/api/mt5/accounts").status()).isEqualTo(200);
      String id = text.substring(0, text.indexOf('.'));
      assertThat(admin.delete("/api/keys/" + id).status()).isEqualTo(204);
      assertThat(reader.get("/api/mt5/accounts").status()).isEqualTo(401);
      assertThat(admin.get("/api/keys").body().get(1).get("revokedAt").isNull()).isFalse();
      assertThat(admin.delete("/api/keys/none").status()).isEqualTo(404);
      assertThat(admin.post("/api/keys", "{\"name\":\" \",\"scope\":\"READ\"}").status())
          .isEqualTo(400);
      assertThat(admin.post("/api/keys", "{\"name\":\"x\"}").status()).isEqualTo(400);
    }
  }

  @Test
  void aKeyHasThreeHundredRequestsAMinute() {
    try (RunningBridge bridge = RunningBridge.start(data)) {
      Client client = new Client(bridge.uri(), bridge.key());
      Answer first = client.get("/api/mt5/accounts");
      assertThat(first.headers().firstValue("RateLimit-Remaining")).contains("299");
      for (int i = 0; i < 299; i++) {
        client.get("/api/mt5/accounts");
      }
      Answer over = client.get("/api/mt5/accounts");
      assertThat(over.status()).isEqualTo(429);
      assertThat(over.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void aLimitBeginsAnewAfterAMinute() {
    Instant[] now = {Instant.EPOCH};
    RequestLimits limits = new RequestLimits(() -> now[0]);
    assertThat(limits.take("one", 1).allowed()).isTrue();
    assertThat(limits.take("one", 1).allowed()).isFalse();
    assertThat(limits.take("other", 1).allowed()).isTrue();
    now[0] = now[0].plusSeconds(59);
    assertThat(limits.take("one", 1).allowed()).isFalse();
    now[0] = now[0].plusSeconds(1);
    assertThat(limits.take("one", 1).allowed()).isTrue();
  }
}
