package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.link.message.Hello;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a hello as the claim that it makes. */
final class Claims {
  private Claims() {}

  static Claim of(Hello hello) {
    return new Claim(
        new AccountIdentity(hello.server(), hello.login()),
        hello.instance(),
        hello.company(),
        new CurrencyUnit(hello.currency(), hello.digits()),
        hello.leverage() == 0 ? OptionalInt.empty() : OptionalInt.of(hello.leverage()),
        Vocabulary.tradeMode(hello.tradeMode()),
        Vocabulary.marginMode(hello.marginMode()),
        hello.platform() == 4 ? Platform.MT4 : Platform.MT5,
        hello.build(),
        hello.simulated(),
        FactReader.brokerTime(hello.serverTime()),
        offset(hello.gmtOffset()));
  }

  static Optional<Duration> offset(OptionalInt seconds) {
    return seconds.isPresent()
        ? Optional.of(Duration.ofSeconds(seconds.getAsInt()))
        : Optional.empty();
  }
}
