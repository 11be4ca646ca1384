package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.DuplicateKey;
import io.fidus.store.InvalidValue;
import io.fidus.store.StoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Large contents: written once, whole or not at all. */
public abstract class BlobContract extends StoreCase {
  protected BlobContract(Supplier<TestEngine> fresh) {
    super(fresh);
  }

  @Test
  void aContentIsReadBackAlsoAfterARestart() throws IOException {
    byte[] content = new byte[3_000_000];
    new Random(1).nextBytes(content);
    assertThat(store.blobs().put("scan-1_A", new ByteArrayInputStream(content)))
        .isEqualTo(content.length);
    assertThat(store.blobs().put("empty", new ByteArrayInputStream(new byte[0]))).isZero();
    restart();
    assertThat(read("scan-1_A")).isEqualTo(content);
    assertThat(read("empty")).isEmpty();
    assertThat(store.blobs().get("other")).isEmpty();
  }

  @Test
  void aContentIsWrittenOnce() throws IOException {
    put("one", 1);
    assertThatThrownBy(() -> put("one", 2)).isInstanceOf(DuplicateKey.class);
    assertThat(read("one")).containsExactly(1);
  }

  @Test
  void aRemovedContentIsGone() {
    put("one", 1);
    assertThat(store.blobs().delete("one")).isTrue();
    assertThat(store.blobs().delete("one")).isFalse();
    assertThat(store.blobs().get("one")).isEmpty();
    put("one", 2);
  }

  @Test
  void aContentThatBreaksOffLeavesNothing() {
    InputStream broken =
        new InputStream() {
          private int left = 500_000;

          @Override
          public int read() throws IOException {
            return read(new byte[1], 0, 1);
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
              throw new IOException("connection lost");
            }
            left -= length;
            return length;
          }
        };
    assertThatThrownBy(() -> store.blobs().put("one", broken))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("connection lost");
    assertThat(store.blobs().get("one")).isEmpty();
    put("one", 1);
  }

  @Test
  void anIdThatCouldLeaveTheFolderIsRefused() {
    for (String id : new String[] {"", "../x", "a/b", "a.b", "x".repeat(101)}) {
      assertThatThrownBy(() -> put(id, 1)).isInstanceOf(InvalidValue.class);
      assertThatThrownBy(() -> store.blobs().get(id)).isInstanceOf(InvalidValue.class);
      assertThatThrownBy(() -> store.blobs().delete(id)).isInstanceOf(InvalidValue.class);
    }
  }

  private void put(String id, int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    store.blobs().put(id, new ByteArrayInputStream(content));
  }

  private byte[] read(String id) throws IOException {
    try (InputStream in = store.blobs().get(id).orElseThrow()) {
      return in.readAllBytes();
    }
  }
}
