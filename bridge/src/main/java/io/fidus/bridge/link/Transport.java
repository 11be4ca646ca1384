package io.fidus.bridge.link;

import java.io.IOException;

/** How the bytes of one connection reach its terminal. */
interface Transport {
  void write(byte[] bytes) throws IOException;

  /** Closes it; writing fails from then on. */
  void close();
}
