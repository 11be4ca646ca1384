package io.fidus.platform.remote.internal.ssh;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning of what is written, and lets go of the rest. */
final class LimitedOutput extends OutputStream {
  /** The most that is kept. */
  static final int LARGEST = 64 << 10;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean cut;

  @Override
  public synchronized void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    int fits = Math.min(length, LARGEST - kept.size());
    kept.write(bytes, offset, fits);
    cut |= fits < length;
  }

  /** Whether more was written than is kept. */
  synchronized boolean isCut() {
    return cut;
  }

  /** What is kept, without what a screen would obey. */
  synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n]]", "");
  }
}
