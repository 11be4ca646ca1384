package io.fidus.metatrader.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a statement. They may be read more than once, each time from the beginning. */
public interface StatementSource {

  /** Size in bytes. */
  long size();

  /** The content from its first byte. The reader closes it. */
  InputStream open() throws IOException;

  /** Content that is in memory already; it must not change while it is read. */
  static StatementSource of(byte[] content) {
    return new StatementSource() {
      @Override
      public long size() {
        return content.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(content);
      }
    };
  }
}
