package io.fidus.platform.gateways.internal.accounts;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.FieldProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.gateways.internal.FoundAccount;
import io.fidus.platform.gateways.internal.pull.Asked;
import io.fidus.platform.gateways.internal.pull.PullSource;
import io.fidus.platform.gateways.internal.pull.Reading;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.WrongLogin;
import io.fidus.platform.gateways.internal.registry.GatewayProblem;
import io.fidus.platform.gateways.internal.registry.GatewayRegistry;
import io.fidus.platform.gateways.internal.registry.GatewayRunner;
import io.fidus.platform.trading.GatewayId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Asks a gateway whether an account that is to be added is there. One that is asked answers now, or
 * the account is not added; one that pushes has reported the account already, or will.
 */
@Component
@ConditionalOnWebApplication
class AccountConfirmation {
  private final GatewayRegistry registry;
  private final GatewayRunner runner;

  AccountConfirmation(GatewayRegistry registry, GatewayRunner runner) {
    this.registry = registry;
    this.runner = runner;
  }

  /**
   * What is known of the account now.
   *
   * @param confirmed whether the gateway has said that it is there
   */
  record Confirmed(CurrencyUnit currency, boolean confirmed) {}

  /**
   * Asks.
   *
   * @throws Refusal when the gateway does not confirm the account, or contradicts what was typed in
   */
  Confirmed confirm(AccountForm form) {
    GatewayId gateway = new GatewayId(form.gateway());
    Optional<PullSource> source = registry.source(gateway);
    if (source.isPresent()) {
      try (PullSource asked = source.get()) {
        return asked(form, asked);
      }
    }
    Optional<FoundAccount> found =
        runner.found(gateway).stream()
            .filter(one -> one.account().login() == form.identity().login())
            .filter(one -> one.account().server().equalsIgnoreCase(form.identity().server()))
            .findFirst();
    if (found.isPresent() && found.get().platform() != form.platform()) {
      throw contradiction(
          "platform", "The gateway says that it is on %s.".formatted(found.get().platform()));
    }
    return new Confirmed(currency(form, found.flatMap(FoundAccount::currency)), found.isPresent());
  }

  private static Confirmed asked(AccountForm form, PullSource source) {
    try {
      source.look();
      CurrencyUnit assumed = form.currencyUnit().orElse(CurrencyUnit.iso("USD"));
      Reading reading = source.read(new Asked(form.identity(), form.platform(), assumed));
      if (reading.figures().isEmpty()) {
        throw new Refusal(
            GatewayProblem.ACCOUNT_NOT_CONFIRMED,
            "The gateway has no figures of it. " + reading.without());
      }
      return new Confirmed(currency(form, reading.profile().currency()), true);
    } catch (SourceFailure failure) {
      throw new Refusal(problem(failure), String.valueOf(failure.getMessage()));
    } catch (WrongLogin wrong) {
      throw new Refusal(GatewayProblem.ACCOUNT_NOT_CONFIRMED, String.valueOf(wrong.getMessage()));
    }
  }

  private static GatewayProblem problem(SourceFailure failure) {
    return switch (failure.kind()) {
      case UNREACHABLE, BUSY -> GatewayProblem.GATEWAY_UNREACHABLE;
      case REFUSED, UNKNOWN_SHAPE -> GatewayProblem.GATEWAY_REFUSES;
      case NOT_FOUND -> GatewayProblem.ACCOUNT_NOT_CONFIRMED;
    };
  }

  /** What was typed in and what the gateway says must be the same; one of them is needed. */
  private static CurrencyUnit currency(AccountForm form, Optional<String> said) {
    Optional<CurrencyUnit> typed = form.currencyUnit();
    if (typed.isPresent() && said.isPresent() && !typed.get().code().equals(said.get())) {
      throw contradiction(
          "currency", "The gateway says that it is kept in %s.".formatted(said.get()));
    }
    return typed
        .or(() -> said.flatMap(AccountForm::unit))
        .orElseThrow(
            () ->
                contradiction(
                    "currency", "The gateway does not say the currency; name it, as in USD."));
  }

  private static Refusal contradiction(String field, String sentence) {
    return new Refusal(
        CommonProblem.INVALID_FIELDS, sentence, List.of(new FieldProblem(field, sentence)));
  }
}
