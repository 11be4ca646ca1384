package io.fidus.platform.trading.internal.cash;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.flow.FlowClass;
import io.fidus.engine.flow.FlowClassifier;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.FieldProblem;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.trading.FlowClassified;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.deals.AccountDeals;
import io.fidus.platform.trading.internal.deals.CashDeals;
import io.fidus.platform.trading.internal.deals.DealFilter;
import io.fidus.platform.trading.internal.deals.DealLine;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.FlowDecision;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The movements of cash of an account, and the decisions of people about what they were. */
public final class CashOperations {
  private static final FlowClassifier LOOKS = FlowClassifier.byTypeAndSign();

  private final TradingStore store;
  private final AccountDeals deals;
  private final InstantSource clock;
  private final Audit audit;

  public CashOperations(TradingStore store, AccountDeals deals, InstantSource clock, Audit audit) {
    this.store = store;
    this.deals = deals;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * A page of movements.
   *
   * @param after the ticket of the last movement of the page before
   */
  public Page<CashOperation> page(
      AccountEntry entry, Sort sort, Optional<String> after, int limit) {
    Map<Long, FlowDecision> last = new HashMap<>();
    store
        .flowDecisions(entry.account().number())
        .forEach(decision -> last.put(decision.ticket(), decision));
    Page<DealLine> page = deals.page(entry.account(), CashDeals.FILTER, sort, after, limit);
    return new Page<>(
        page.items().stream()
            .map(line -> operation(line, Optional.ofNullable(last.get(line.deal().ticket()))))
            .toList(),
        page.next(),
        page.total());
  }

  /**
   * One movement.
   *
   * @throws Refusal {@link CommonProblem#NOT_FOUND} when the account has no such movement of cash
   */
  public CashOperation find(AccountEntry entry, long ticket) {
    DealFilter one = CashDeals.FILTER.between(ticket, ticket);
    return deals
        .page(entry.account(), one, AccountDeals.USUAL, Optional.empty(), 1)
        .items()
        .stream()
        .filter(line -> line.deal().ticket() == ticket)
        .findFirst()
        .map(line -> operation(line, last(store.flowDecisions(entry.account().number(), ticket))))
        .orElseThrow(
            () ->
                new Refusal(
                    CommonProblem.NOT_FOUND,
                    "The account has no movement of cash with the ticket " + ticket + "."));
  }

  /** Every decision about one movement, the oldest first. */
  public List<FlowDecision> history(AccountEntry entry, long ticket) {
    find(entry, ticket);
    return store.flowDecisions(entry.account().number(), ticket);
  }

  /**
   * Decides what a movement was.
   *
   * @param read the version that the decision was made on
   * @throws Refusal {@link CommonProblem#CHANGED_MEANWHILE} when somebody else has decided since,
   *     {@link CommonProblem#INVALID_FIELDS} when the movement cannot have been of that class
   */
  public void decide(
      AccountEntry entry,
      long ticket,
      FlowClass flowClass,
      String reason,
      Actor actor,
      IfMatch read) {
    Deal deal = find(entry, ticket).line().deal();
    if (!FlowClass.possibleFor(deal).contains(flowClass)) {
      throw new Refusal(
          CommonProblem.INVALID_FIELDS,
          "A movement of this type and sign cannot be of the class " + flowClass + ".",
          List.of(new FieldProblem("flowClass", "Choose one of the possible classes.")));
    }
    Instant now = clock.instant();
    long number = entry.account().number();
    store
        .store()
        .execute(
            () -> {
              Optional<FlowDecision> last = last(store.flowDecisions(number, ticket));
              read.require(1L + last.map(FlowDecision::number).orElse(0));
              FlowClass before =
                  last.map(FlowDecision::flowClass)
                      .orElseGet(() -> LOOKS.classify(deal).orElseThrow());
              store
                  .flowDecisions()
                  .insert(
                      new FlowDecision(
                          number,
                          ticket,
                          1 + last.map(FlowDecision::number).orElse(0),
                          flowClass,
                          before,
                          reason,
                          actor.name(),
                          now));
              audit.record(
                  actor,
                  Act.of("classified", "cash-movement", number + "-" + ticket)
                      .before(Facts.of("flowClass", before))
                      .after(Facts.of("flowClass", flowClass))
                      .reason(reason));
              long version = outdateFigures(number);
              store
                  .store()
                  .publish(
                      new FlowClassified(
                          number, ticket, flowClass, before, actor.name(), now, version),
                      Long.toString(number));
            });
  }

  /** Makes every figure of the account be computed anew. */
  private long outdateFigures(long number) {
    Versioned<AccountDocument> account = store.account(number).orElseThrow();
    long version = account.document().historyVersion() + 1;
    store.accounts().replace(account, account.document().withHistoryVersion(version));
    return version;
  }

  private static CashOperation operation(DealLine line, Optional<FlowDecision> decided) {
    return new CashOperation(
        line,
        LOOKS.classify(line.deal()).orElse(FlowClass.UNCLASSIFIED),
        decided,
        FlowClass.possibleFor(line.deal()));
  }

  private static Optional<FlowDecision> last(List<FlowDecision> decisions) {
    return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
  }
}
