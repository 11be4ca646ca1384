package io.fidus.bridge.link;

import org.springframework.stereotype.Component;

/** No platform can connect; terminals are admitted, and nothing is acknowledged. */
@Component
class NoPlatform implements Uplink {
  @Override
  public long connection() {
    return 0;
  }

  @Override
  public void publish(LinkEvent event) {
    // Nobody listens; the account's memory keeps what is pending.
  }
}
