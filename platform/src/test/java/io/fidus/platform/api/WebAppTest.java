package io.fidus.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web app is served from the program; the files in this test's resources stand in for it. */
@TestInstance(Lifecycle.PER_CLASS)
class WebAppTest {
  private final RunningPlatform platform;

  WebAppTest(@TempDir Path data) {
    platform = RunningPlatform.start(data);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/index.html", "/accounts", "/accounts/12/deals", "/sign-in?next=%2F"})
  void everyScreenGetsThePageThatIsAskedForAgainEachTime(String path) {
    Answer answer = platform.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.text()).contains("<title>FIDUS</title>");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void aPageThatHasNotChangedIsNotSentAgain() {
    String tag = platform.get("/").header("ETag");

    assertThat(tag).matches("\"[0-9a-f]{24}\"");
    assertThat(
            platform
                .send(platform.request("/accounts").header("If-None-Match", tag).GET())
                .status())
        .isEqualTo(304);
    assertThat(platform.get("/").header("Last-Modified"))
        .as("a jar's time stamps do not change with its content")
        .isEmpty();
  }

  @Test
  void anAssetMayBeKeptForEver() {
    Answer answer = platform.get("/assets/app-a1b2c3d4.js");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/javascript");
    assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    assertThat(answer.text()).isEqualTo("console.log(\"app\");\n");
  }

  @Test
  void anAssetIsSentCompressedToWhoeverTakesIt() throws IOException {
    Answer answer =
        platform.send(
            platform.request("/assets/app-a1b2c3d4.js").header("Accept-Encoding", "gzip").GET());

    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.header("Vary")).contains("Accept-Encoding");
    assertThat(answer.header("Content-Type")).isEqualTo("text/javascript");
    try (GZIPInputStream content =
        new GZIPInputStream(new ByteArrayInputStream(answer.response().body()))) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("console.log(\"app\");\n");
    }
  }

  @Test
  void anotherFileIsServedAsItself() {
    assertThat(platform.get("/favicon.svg").header("Content-Type")).isEqualTo("image/svg+xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/app-of-an-earlier-version.js",
        "/robots.txt",
        "/api",
        "/api/",
        "/api/accountz",
        "/assets/../application.properties",
        "/..%2fapplication.properties",
        "/application.properties"
      })
  void whatIsNotThereIsNotAScreen(String path) {
    Answer answer = platform.get(path);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.text()).doesNotContain("<title>FIDUS", "spring.");
  }
}
