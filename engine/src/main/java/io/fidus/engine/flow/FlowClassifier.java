package io.fidus.engine.flow;

import io.fidus.engine.facts.Deal;
import java.util.Map;
import java.util.Optional;

/** Says what kind of flow a deal is. */
@FunctionalInterface
public interface FlowClassifier {

  /** The class of a deal that moves cash; empty for one that trades, which is no flow. */
  Optional<FlowClass> classify(Deal deal);

  /**
   * Classifies by the deal's type and the sign of its amount alone.
   *
   * <p>Whether a balance deal came from another account of the house cannot be seen from these: it
   * counts as external. A cancelled trade and the compensation of a stop-out below zero are
   * corrections of the broker; an agent's commission that is paid in is a rebate. A type that FIDUS
   * does not know is unclassified, never guessed.
   */
  static FlowClassifier byTypeAndSign() {
    return deal -> {
      boolean paidOut = deal.net().isNegative();
      return switch (deal.type()) {
        case BUY, SELL -> Optional.empty();
        case BALANCE ->
            Optional.of(paidOut ? FlowClass.EXTERNAL_WITHDRAWAL : FlowClass.EXTERNAL_DEPOSIT);
        case CREDIT -> Optional.of(FlowClass.CREDIT);
        case BONUS -> Optional.of(FlowClass.BONUS);
        case CHARGE -> Optional.of(FlowClass.FEE);
        case COMMISSION, COMMISSION_DAILY, COMMISSION_MONTHLY -> Optional.of(FlowClass.COMMISSION);
        case AGENT, COMMISSION_AGENT_DAILY, COMMISSION_AGENT_MONTHLY ->
            Optional.of(paidOut ? FlowClass.COMMISSION : FlowClass.REBATE);
        case INTEREST -> Optional.of(FlowClass.INTEREST);
        case DIVIDEND, DIVIDEND_FRANKED -> Optional.of(FlowClass.DIVIDEND);
        case TAX -> Optional.of(FlowClass.TAX);
        case CORRECTION, BUY_CANCELED, SELL_CANCELED, STOP_OUT_COMPENSATION ->
            Optional.of(FlowClass.CORRECTION);
        case UNCLASSIFIED -> Optional.of(FlowClass.UNCLASSIFIED);
      };
    };
  }

  /**
   * This classifier, overruled where a person has decided.
   *
   * @param decided what was decided, by the ticket of the deal; a deal that trades stays no flow
   */
  default FlowClassifier overruledBy(Map<Long, FlowClass> decided) {
    Map<Long, FlowClass> decisions = Map.copyOf(decided);
    return deal -> classify(deal).map(usual -> decisions.getOrDefault(deal.ticket(), usual));
  }
}
