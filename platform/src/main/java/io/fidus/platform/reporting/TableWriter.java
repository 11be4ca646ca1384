package io.fidus.platform.reporting;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is being written, one row after the other. Closing it completes the file. */
public interface TableWriter extends Closeable {

  /** Writes the next row, whose cells stand in the order of the headers. */
  void row(List<Cell> cells) throws IOException;
}
