package io.fidus.bridge.simulator;

import io.fidus.metatrader.link.session.TerminalOutput;
import io.fidus.metatrader.simulator.LinkedTerminal;
import io.fidus.metatrader.simulator.SimulatedTerminal;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One simulated terminal and its socket. It belongs to the simulation's thread. */
final class Wire {
  /** A bridge that reads less than this falls behind is given up. */
  private static final int MOST_WAITING_BYTES = 4 << 20;

  private final SimulatedTerminal shown;
  private final LinkedTerminal terminal;
  private final Selector selector;
  private final SocketAddress bridge;
  private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
  private int waitingBytes;
  private boolean wantsConnection;
  private @Nullable SelectionKey key;

  Wire(SimulatedTerminal shown, LinkedTerminal terminal, Selector selector, SocketAddress bridge) {
    this.shown = shown;
    this.terminal = terminal;
    this.selector = selector;
    this.bridge = bridge;
  }

  SimulatedTerminal shown() {
    return shown;
  }

  boolean isLive() {
    return terminal.isLive();
  }

  /** Whether it waits for its turn to connect. */
  boolean wantsConnection() {
    return wantsConnection;
  }

  /** Whether its connection is under way. */
  boolean isConnecting() {
    SelectionKey open = key;
    return open != null && open.isValid() && open.interestOps() == SelectionKey.OP_CONNECT;
  }

  void tick() {
    perform(terminal.tick());
  }

  void connect() {
    wantsConnection = false;
    try {
      SocketChannel channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.connect(bridge);
      key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    } catch (IOException e) {
      lost();
    }
  }

  /** The socket can do what was waited for. */
  void ready(ByteBuffer buffer) {
    SelectionKey open = key;
    if (open == null || !open.isValid()) {
      return;
    }
    try {
      SocketChannel channel = (SocketChannel) open.channel();
      if (open.isConnectable()) {
        channel.finishConnect();
        open.interestOps(SelectionKey.OP_READ);
        perform(terminal.connected());
      } else {
        if (open.isWritable()) {
          flush(open);
        }
        read(channel, buffer);
      }
    } catch (IOException e) {
      lost();
    }
  }

  /** The program ends in good order: the bridge hears so. */
  void end() {
    perform(terminal.shutdown());
    close();
  }

  private void read(SocketChannel channel, ByteBuffer buffer) throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    buffer.clear();
    int length = channel.read(buffer);
    if (length < 0) {
      lost();
    } else if (length > 0) {
      perform(terminal.received(buffer.flip()));
    }
  }

  private void perform(List<TerminalOutput> outputs) {
    for (TerminalOutput output : outputs) {
      switch (output) {
        case TerminalOutput.Connect _ -> wantsConnection = true;
        case TerminalOutput.Send send -> send(terminal.line(send));
        case TerminalOutput.Disconnect _ -> close();
      }
    }
  }

  private void send(byte[] line) {
    SelectionKey open = key;
    if (open == null) {
      return;
    }
    waiting.add(ByteBuffer.wrap(line));
    waitingBytes += line.length;
    try {
      if (waitingBytes > MOST_WAITING_BYTES) {
        throw new IOException("the bridge does not read");
      }
      flush(open);
    } catch (IOException e) {
      close();
      perform(terminal.disconnected());
    }
  }

  private void flush(SelectionKey open) throws IOException {
    SocketChannel channel = (SocketChannel) open.channel();
    while (!waiting.isEmpty()) {
      waitingBytes -= channel.write(waiting.getFirst());
      if (waiting.getFirst().hasRemaining()) {
        open.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        return;
      }
      waiting.removeFirst();
    }
    open.interestOps(SelectionKey.OP_READ);
  }

  private void lost() {
    close();
    perform(terminal.disconnected());
  }

  private void close() {
    SelectionKey open = key;
    key = null;
    wantsConnection = false;
    waiting.clear();
    waitingBytes = 0;
    if (open != null) {
      open.cancel();
      try {
        open.channel().close();
      } catch (IOException e) {
        throw new IllegalStateException("A socket of this machine does not close", e);
      }
    }
  }
}
