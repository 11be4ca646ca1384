package io.fidus.bridge.link;

import io.fidus.bridge.settings.BridgeSettings;
import io.fidus.bridge.settings.InvalidSettingException;
import io.fidus.bridge.settings.LinkServerSettings;
import io.fidus.bridge.settings.PrivateFile;
import io.fidus.metatrader.link.security.KeyRing;
import io.fidus.metatrader.link.security.LinkKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The keys that terminals prove themselves with. */
@Component
public class LinkKeys {
  private static final Logger LOG = LoggerFactory.getLogger(LinkKeys.class);
  private static final String FILE = "link.key";
  private static final int KEY_BYTES = 32;

  private final KeyRing ring;

  LinkKeys(LinkServerSettings link, BridgeSettings bridge) {
    List<LinkKey> keys = new ArrayList<>();
    keys.add(
        link.key()
            .map(text -> key("LINK_KEY", text))
            .orElseGet(() -> key(FILE, ownText(bridge.file(FILE)))));
    link.previousKey().ifPresent(text -> keys.add(key("LINK_KEY_PREVIOUS", text)));
    ring = new KeyRing(keys);
  }

  public KeyRing ring() {
    return ring;
  }

  /** The key that new terminals are given. */
  public LinkKey newest() {
    return ring.keys().getFirst();
  }

  private static LinkKey key(String where, String text) {
    try {
      return LinkKey.of(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(
          where + " has fewer than " + LinkKey.FEWEST_CHARS + " characters.",
          "Choose a longer key, for the bridge and for its terminals.",
          e);
    }
  }

  private static String ownText(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        PrivateFile.write(file, HexFormat.of().formatHex(secret) + "\n");
        LOG.info("A link key was created in {}; terminals need it", file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new InvalidSettingException(
          "The link key cannot be kept in " + file + ".",
          "Make the folder writable, or set BRIDGE_DATA to another one.",
          e);
    }
  }
}
