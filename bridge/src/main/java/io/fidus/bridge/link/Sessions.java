package io.fidus.bridge.link;

import io.fidus.bridge.settings.InvalidSettingException;
import io.fidus.bridge.settings.LinkServerSettings;
import io.fidus.metatrader.link.session.BridgeSession;
import io.fidus.metatrader.link.session.LinkSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Makes the bridge's end of each connection. */
@Component
class Sessions {
  private static final int NONCE_BYTES = 32;

  private final LinkSettings settings;
  private final LinkKeys keys;
  private final AccountDesk desk;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Sessions(LinkServerSettings server, LinkKeys keys, AccountDesk desk, InstantSource clock) {
    settings = settings(server.silence());
    this.keys = keys;
    this.desk = desk;
    this.clock = clock;
  }

  TerminalConnection connection(Transport transport) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    BridgeSession session =
        new BridgeSession(settings, keys.ring(), HexFormat.of().formatHex(nonce), clock.instant());
    return new TerminalConnection(session, transport, desk, clock);
  }

  private static LinkSettings settings(Duration silence) {
    if (silence.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new InvalidSettingException(
          "LINK_SILENCE is below a second: " + silence + ".",
          "Choose a second or more; 5s is usual.");
    }
    LinkSettings usual = LinkSettings.standard();
    Duration heartbeat = shorter(usual.heartbeatInterval(), silence.dividedBy(2));
    return new LinkSettings(
        shorter(usual.accountInterval(), heartbeat),
        heartbeat,
        silence,
        silence,
        usual.resyncPatience(),
        usual.resyncPause(),
        usual.longestResyncPause(),
        usual.batch(),
        usual.window(),
        usual.mostRefused());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
