package io.fidus.bridge.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.bridge.RunningBridge;
import io.fidus.metatrader.link.codec.Decoded;
import io.fidus.metatrader.link.codec.Frame;
import io.fidus.metatrader.link.codec.FrameCodec;
import io.fidus.metatrader.link.message.Challenge;
import io.fidus.metatrader.link.message.Heartbeat;
import io.fidus.metatrader.link.message.Hello;
import io.fidus.metatrader.link.message.LinkMessage;
import io.fidus.metatrader.link.message.Welcome;
import io.fidus.metatrader.link.security.HelloProof;
import io.fidus.metatrader.link.security.IntakeRequest;
import io.fidus.metatrader.link.security.LinkKey;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A MetaTrader 4 terminal brings its lines in signed requests, each of which counts once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeTest {
  private static final LinkKey KEY = LinkKey.of(RunningBridge.LINK_KEY);
  private static final long BROKER_TIME = 1_772_445_600_000L;
  private final Clock clock = Clock.systemUTC();
  private final HttpClient client = HttpClient.newHttpClient();
  private RunningBridge bridge;

  @BeforeAll
  void start(@TempDir Path data) {
    bridge = RunningBridge.start(data);
  }

  @AfterAll
  void stop() {
    bridge.close();
  }

  private HttpResponse<String> send(IntakeRequest request, byte[] body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(bridge.uri().resolve("/link"))
            .header(IntakeRequest.INSTANCE_HEADER, request.instance())
            .header(IntakeRequest.CONNECTION_HEADER, String.valueOf(request.connection()))
            .header(IntakeRequest.TIME_HEADER, String.valueOf(request.time()))
            .header(IntakeRequest.SEQUENCE_HEADER, String.valueOf(request.sequence()))
            .header(IntakeRequest.SIGNATURE_HEADER, request.signature())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private IntakeRequest signed(LinkKey key, String instance, long sequence, byte[] body) {
    return IntakeRequest.sign(key, instance, 1, clock.instant(), sequence, body);
  }

  private static LinkMessage message(String line) {
    assertThat(FrameCodec.decode(line.strip())).isInstanceOf(Decoded.Message.class);
    return ((Decoded.Message) FrameCodec.decode(line.strip())).frame().message();
  }

  @Test
  void aTerminalIsAdmittedOverRequests() throws Exception {
    String instance = "mt4-terminal-1";
    HttpResponse<String> first = send(signed(KEY, instance, 1, new byte[0]), new byte[0]);
    assertThat(first.statusCode()).isEqualTo(200);
    Challenge challenge = (Challenge) message(first.body());

    Hello hello =
        new Hello(
            1,
            70_009,
            "Four-Server",
            "Broker",
            "USD",
            2,
            100,
            0,
            2,
            4,
            1_420,
            BROKER_TIME,
            OptionalInt.of(7_200),
            true,
            instance,
            HelloProof.of(KEY, challenge.nonce(), 70_009, "Four-Server", instance));
    byte[] body = FrameCodec.encode(new Frame(1, hello));
    HttpResponse<String> second = send(signed(KEY, instance, 2, body), body);
    assertThat(message(second.body())).isInstanceOf(Welcome.class);
    assertThat(bridge.bean(AccountDesk.class).accounts(70_009).getFirst().connected()).isTrue();

    byte[] beat = FrameCodec.encode(new Frame(2, new Heartbeat(2, BROKER_TIME, OptionalInt.of(0))));
    assertThat(send(signed(KEY, instance, 3, beat), beat).body()).contains("\"ack\"");
  }

  @Test
  void whatIsNotSignedOldOrACopyIsRefused() throws Exception {
    byte[] none = new byte[0];
    LinkKey wrong = LinkKey.of("another key of enough letters");
    assertThat(send(signed(wrong, "mt4-terminal-2", 1, none), none).statusCode()).isEqualTo(401);

    IntakeRequest once = signed(KEY, "mt4-terminal-2", 1, none);
    assertThat(send(once, none).statusCode()).isEqualTo(200);
    assertThat(send(once, none).statusCode()).isEqualTo(401);
    assertThat(send(signed(KEY, "mt4-terminal-2", 2, none), "x".getBytes(UTF_8)).statusCode())
        .isEqualTo(401);

    Instant early = clock.instant().minus(Duration.ofMinutes(2));
    IntakeRequest old = IntakeRequest.sign(KEY, "mt4-terminal-3", 1, early, 1, none);
    assertThat(send(old, none).statusCode()).isEqualTo(401);
    HttpResponse<String> unsigned =
        client.send(
            HttpRequest.newBuilder(bridge.uri().resolve("/link"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(unsigned.statusCode()).isEqualTo(401);
    assertThat(unsigned.body()).isEmpty();
  }
}
