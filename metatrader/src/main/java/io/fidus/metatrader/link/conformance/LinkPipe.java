package io.fidus.metatrader.link.conformance;

import java.io.IOException;
import java.time.Duration;

/** One connection to a bridge, as the terminal holds it. */
public interface LinkPipe extends AutoCloseable {

  /** Writes all of the bytes. */
  void write(byte[] bytes) throws IOException;

  /**
   * Reads what there is, waiting for at most {@code patience}.
   *
   * @return how many bytes were read; 0 when nothing came in time, -1 when the bridge has closed
   */
  int read(byte[] into, Duration patience) throws IOException;

  /** Closes without a word. */
  @Override
  void close() throws IOException;
}
