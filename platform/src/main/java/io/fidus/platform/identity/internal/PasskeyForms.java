package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Checks;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a browser sends of a passkey. All binary values are in Base64url. */
final class PasskeyForms {
  private static final int LONGEST = 20_000;
  private static final int MOST_TRANSPORTS = 10;
  private static final int LONGEST_TRANSPORT = 30;

  private PasskeyForms() {}

  /**
   * Where a ceremony takes place.
   *
   * @param origin scheme, host and port of the web app, as the browser must name them
   */
  record Place(URI origin) {
    String rpId() {
      return origin.getHost();
    }
  }

  /** The answer of a passkey to a challenge. */
  record PasskeyAnswer(
      String id,
      String clientDataJson,
      String authenticatorData,
      String signature,
      Optional<String> userHandle) {
    PasskeyAnswer {
      checks(
              Stream.of(id, clientDataJson, authenticatorData, signature, userHandle.orElse("AA"))
                  .toList())
          .done();
    }

    @Override
    public String toString() {
      return "An answer of a passkey";
    }
  }

  /** A new passkey. */
  record NewPasskey(
      String name, String clientDataJson, String attestationObject, List<String> transports) {
    NewPasskey {
      transports = List.copyOf(transports);
      checks(List.of(clientDataJson, attestationObject))
          .requireText(name, UserForms.LONGEST_NAME, "name", "name")
          .require(
              transports.size() <= MOST_TRANSPORTS
                  && transports.stream().allMatch(text -> text.length() <= LONGEST_TRANSPORT),
              "transports",
              "These are no transports of a passkey.")
          .done();
    }
  }

  /** Another name for a passkey. */
  record PasskeyName(String name) {
    PasskeyName {
      new Checks().requireText(name, UserForms.LONGEST_NAME, "name", "name").done();
    }
  }

  static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Checks checks(List<String> binaries) {
    return new Checks()
        .require(
            binaries.stream().allMatch(PasskeyForms::isBinary),
            "id",
            "The values of a passkey must be Base64url.");
  }

  private static boolean isBinary(String text) {
    try {
      return !text.isEmpty() && text.length() <= LONGEST && bytes(text).length > 0;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
