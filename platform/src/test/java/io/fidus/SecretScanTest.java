package io.fidus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No secret is committed: formats of known credentials, and values assigned to names that hold one.
 */
class SecretScanTest {
  private static final Map<String, Pattern> SECRETS =
      Map.of(
          "private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
          "cloud access key", Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
          "code host token", Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{30,}\\b"),
          "signed token",
              Pattern.compile("\\beyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{10,}"),
          "database address with a password",
              Pattern.compile("mongodb(?:\\+srv)?://[^\\s:/@]+:[^\\s@]+@"),
          "sealed token", Pattern.compile("\\bgAAAAA[A-Za-z0-9_-]{40,}"),
          "assigned secret",
              Pattern.compile(
                  "(?i)\\b[a-z_]*(?:secret|password|api_?key|token)[a-z_]*\\s*[=:]\\s*[\"']?(?=[A-Za-z0-9+/_-]*\\d)"
                      + "[A-Za-z0-9+/_-]{24,}"));

  @Test
  void noFileHoldsASecret() {
    assertThat(SourceTree.files().stream().flatMap(SecretScanTest::findings)).isEmpty();
  }

  @Test
  void theScanFindsWhatItLooksFor() {
    List<String> planted =
        List.of(
            "-----BEGIN RSA " + "PRIVATE KEY-----",
            "AKIA" + "ABCDEFGHIJKLMNOP",
            "ghp" + "_0123456789abcdefghijABCDEFGHIJ012345",
            "mongodb" + "://somebody:hidden@host",
            "JWT_SECRET_KEY=" + "c2VjcmV0LXNlY3JldC1zZWNyZXQtMTIz");
    assertThat(planted)
        .allMatch(
            text -> SECRETS.values().stream().anyMatch(secret -> secret.matcher(text).find()));
  }

  private static Stream<String> findings(Path file) {
    if (file.endsWith("package-lock.json")) {
      return Stream.empty();
    }
    String text = SourceTree.read(file);
    return SECRETS.entrySet().stream()
        .filter(secret -> secret.getValue().matcher(text).find())
        .map(secret -> SourceTree.name(file) + ": " + secret.getKey());
  }
}
