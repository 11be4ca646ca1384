package io.fidus.bridge;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Ends this process when its standard input ends. Whoever starts it keeps the other end open, so
 * that it never outlives its starter, not even one that was killed.
 */
final class InputWatch {
  /** The word on the command line that asks for it. */
  static final String WORD = "--until-input-ends";

  private InputWatch() {}

  static void start() {
    Thread.ofPlatform().daemon().name("input").start(InputWatch::watch);
  }

  private static void watch() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.exit(0);
    }
  }
}
