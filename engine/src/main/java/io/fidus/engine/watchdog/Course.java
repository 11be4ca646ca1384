package io.fidus.engine.watchdog;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Leads one part from state to state, as its evidence asks for, at one instant. */
final class Course {
  private static final int MOST_TURNS_AT_ONCE = 8;

  private final Part part;
  private final Kin kin;
  private final Surroundings surroundings;
  private final Instant now;
  private final Journal journal;

  Course(Part part, Kin kin, Surroundings surroundings, Instant now, Journal journal) {
    this.part = part;
    this.kin = kin;
    this.surroundings = surroundings;
    this.now = now;
    this.journal = journal;
  }

  /** Takes every turn that is due. */
  void run() {
    Phase before;
    int turns = 0;
    do {
      before = part.state().phase();
      step();
      turns++;
    } while (before != part.state().phase() && turns < MOST_TURNS_AT_ONCE);
  }

  private void step() {
    Verdict verdict = part.evidence().judge(part.watched(), surroundings, now);
    switch (part.state()) {
      case State.Healthy _ -> healthy(verdict);
      case State.Suspect _ -> suspect(verdict);
      case State.Failed failed -> failed(failed, verdict);
      case State.Healing healing -> healing(healing);
      case State.Verifying verifying -> verifying(verifying);
      case State.Recovered recovered -> recovered(recovered, verdict);
      case State.ManualRequired manual -> manual(manual);
      case State.Flapping flapping -> flapping(flapping, verdict);
    }
  }

  private void healthy(Verdict verdict) {
    if (!(verdict instanceof Verdict.Good)) {
      part.doubted(now);
      turn(Turn.DOUBTED, new State.Suspect(now), verdict.said());
    }
  }

  private void suspect(Verdict verdict) {
    switch (verdict) {
      case Verdict.Good _ -> turn(Turn.CLEARED, new State.Healthy(now), verdict.said());
      case Verdict.Doubtful _ -> {
        Fault fault = fault(verdict);
        if (!isDrill() && part.isDoubtedTooOften(now) && isOwn(fault.cause())) {
          flap(fault, "in doubt too often: " + verdict.said());
        } else {
          ask();
        }
      }
      case Verdict.Failed _ -> {
        Fault fault = fault(verdict);
        if (!isDrill() && part.failsTooOften(now) && isOwn(fault.cause())) {
          flap(fault, "failed too often: " + verdict.said());
        } else {
          turn(Turn.CONFIRMED, new State.Failed(now, fault, Optional.empty()), why(verdict));
        }
      }
    }
  }

  /** Whether nothing that the part rests on explains its trouble. */
  private boolean isOwn(Cause cause) {
    return kin.waiting(part, cause, now).isEmpty();
  }

  private void flap(Fault fault, String why) {
    Fault told = fault.announcedAs(Severity.WARNING);
    turn(Turn.FLAPPED, new State.Flapping(now, told, now, Optional.empty()), why);
    journal.add(new Happening.Opened(part.subject(), told, now));
    journal.add(new Happening.PersonNeeded(told.incident(), part.subject(), why, now));
  }

  private void failed(State.Failed failed, Verdict verdict) {
    Fault fault = failed.fault();
    if (verdict instanceof Verdict.Good && !fault.announced()) {
      turn(Turn.EXCUSED, new State.Healthy(now), verdict.said());
      return;
    }
    if (fault.announced() && isRestored(fault, failed.since())) {
      recover(Turn.EASED, fault, "it came back by itself");
      return;
    }
    ask();
    Optional<Wait> wait = reason(failed.since(), fault);
    Fault told = tell(fault, wait);
    part.become(new State.Failed(failed.since(), told, wait));
    if (wait.isPresent()) {
      if (!wait.equals(failed.waiting())) {
        journal.add(new Happening.Noted(part.subject(), waiting(wait.get(), told), now));
      }
      return;
    }
    climb(told, Turn.ORDERED, Turn.GIVEN_UP, why(verdict));
  }

  /** Opens the incident when it is due, or takes it back when it is only a symptom. */
  private Fault tell(Fault fault, Optional<Wait> wait) {
    if (wait.filter(Wait.SYMPTOM::equals).isPresent()) {
      String root = kin.root(part, fault.cause()).orElse(fault).incident();
      journal.joined(root, part.subject(), now);
      if (fault.announced()) {
        journal.add(new Happening.Absorbed(fault.incident(), root, now));
        return fault.absorbed();
      }
      return fault;
    }
    if (fault.announced() || wait.filter(Wait::silent).isPresent()) {
      return fault;
    }
    Fault told = fault.announcedAs(severity(fault.cause().severity()));
    if (!isDrill()) {
      part.failed(now);
    }
    journal.add(new Happening.Opened(part.subject(), told, now));
    return told;
  }

  private Optional<Wait> reason(Instant since, Fault fault) {
    boolean alone = part.watched().restsOn().isEmpty();
    if (!alone && !fault.announced() && now.isBefore(since.plus(part.policy().gather()))) {
      return kin.waiting(part, fault.cause(), now).or(() -> Optional.of(Wait.GATHERING));
    }
    return obstacle(fault);
  }

  /** What stands between a failed part and its next rung. */
  private Optional<Wait> obstacle(Fault fault) {
    Optional<Wait> cause = kin.waiting(part, fault.cause(), now);
    if (cause.isPresent()) {
      return cause;
    }
    if (kin.any(part, subject -> surroundings.inMaintenance(subject, now))) {
      return Optional.of(Wait.MAINTENANCE);
    }
    if (kin.any(part, surroundings::isHeld)) {
      return Optional.of(Wait.HELD);
    }
    if (!surroundings.mayHeal()) {
      return Optional.of(Wait.NOT_THE_HEALER);
    }
    boolean ofTheMarket = fault.signals().stream().allMatch(Signal::ofTheMarket);
    if (ofTheMarket && !part.evidence().marketIsOpen(now)) {
      return Optional.of(Wait.MARKET_CLOSED);
    }
    return part.policy().dryRun() ? Optional.of(Wait.DRY_RUN) : Optional.empty();
  }

  private String waiting(Wait wait, Fault fault) {
    String plan = Ladder.of(fault.cause(), part.watched().rungs()).rungs().toString();
    return switch (wait) {
      case DRY_RUN -> "rehearsed only; would order " + plan;
      case HELD ->
          surroundings.holds().stream()
              .filter(hold -> kin.any(part, hold.subject()::equals))
              .map(hold -> "held by " + hold.by() + ": " + hold.reason())
              .findFirst()
              .orElse("held");
      case SYMPTOM,
          CAUSE_IN_DOUBT,
          CAUSE_SETTLING,
          GATHERING,
          MAINTENANCE,
          NOT_THE_HEALER,
          MARKET_CLOSED ->
          "not healed now: " + wait;
    };
  }

  /** Orders the next rung, or calls a person when there is none. */
  private void climb(Fault fault, Turn next, Turn end, String why) {
    Ladder ladder = Ladder.of(fault.cause(), part.watched().rungs());
    if (fault.climb().rungs() == 0) {
      if (ladder.rungs().isEmpty()) {
        callPerson(end, fault, "nothing that can be ordered would help: " + why, Optional.empty());
        return;
      }
      boolean free = fault.climb().asked() || fault.drill();
      if (!free && part.spent(now) >= part.policy().healing().ladders()) {
        Optional<Instant> retry = Optional.of(part.budgetReturns());
        callPerson(end, fault, "the budget of ladders is spent: " + why, retry);
        return;
      }
      if (!free) {
        part.began(now);
      }
    }
    Optional<Rung> rung = ladder.after(fault.climb().rungs());
    if (rung.isEmpty()) {
      Fault spent = fault.with(fault.climb().failed());
      Instant retry = now.plus(part.policy().healing().rest(spent.climb().failedLadders()));
      callPerson(end, spent, "the last rung did not help: " + why, Optional.of(retry));
      return;
    }
    String id = fault.incident() + "-" + fault.climb().orders();
    Order order = new Order(id, part.subject(), rung.get(), fault.cause(), fault.incident(), now);
    turn(
        next,
        new State.Healing(now, fault.with(fault.climb().higher()), order),
        rung.get() + ": " + why);
    journal.add(new Happening.Ordered(order, now));
  }

  private void callPerson(Turn turn, Fault fault, String why, Optional<Instant> retryAt) {
    boolean againAndAgain = fault.climb().failedLadders() >= 2;
    Severity now = againAndAgain ? Severity.CRITICAL : severity(Severity.CRITICAL);
    Fault worse = fault.worsened(now);
    turn(turn, new State.ManualRequired(this.now, worse, why, retryAt), why);
    if (worse.severity() != fault.severity()) {
      journal.add(new Happening.Worsened(fault.incident(), worse.severity(), why, this.now));
    }
    journal.add(new Happening.PersonNeeded(fault.incident(), part.subject(), why, this.now));
  }

  private void healing(State.Healing healing) {
    if (isRestored(healing.fault(), healing.order().at())) {
      recover(Turn.RESTORED_EARLY, healing.fault(), "a fresh observation came");
    } else if (!now.isBefore(healing.order().at().plus(part.policy().healing().answer()))) {
      refused(healing, "the healer did not answer");
    } else {
      ask();
    }
  }

  /** The healer has answered the order that is under way. */
  void answered(State.Healing healing, boolean accepted, String detail) {
    if (accepted) {
      Instant until = now.plus(part.policy().healing().patience(healing.order().rung()));
      State next = new State.Verifying(now, healing.fault(), healing.order(), until);
      turn(Turn.ACCEPTED, next, detail);
    } else {
      refused(healing, detail);
    }
  }

  private void refused(State.Healing healing, String why) {
    Optional<Wait> obstacle = obstacle(healing.fault());
    if (obstacle.isPresent()) {
      State next = new State.Failed(now, healing.fault(), Optional.empty());
      turn(Turn.REFUSED_AND_INTERRUPTED, next, why + "; " + obstacle.get());
    } else {
      climb(healing.fault(), Turn.REFUSED, Turn.REFUSED_AT_LAST, why);
    }
  }

  private void verifying(State.Verifying verifying) {
    Fault fault = verifying.fault();
    if (isRestored(fault, verifying.order().at())) {
      recover(Turn.VERIFIED, fault, "a fresh observation came after " + verifying.order().rung());
      return;
    }
    ask();
    boolean symptom = kin.root(part, fault.cause()).isPresent();
    if (!symptom && now.isBefore(verifying.until())) {
      return;
    }
    Optional<Wait> obstacle = obstacle(fault);
    if (obstacle.isPresent()) {
      State next = new State.Failed(now, fault, Optional.empty());
      turn(Turn.INTERRUPTED, next, "no further rung: " + obstacle.get());
    } else {
      String why = "no fresh observation after " + verifying.order().rung();
      climb(fault, Turn.NOT_VERIFIED, Turn.EXHAUSTED, why);
    }
  }

  private void recovered(State.Recovered recovered, Verdict verdict) {
    Fault fault = recovered.fault();
    switch (verdict) {
      case Verdict.Good _ -> {
        Instant since = recovered.good() ? recovered.judgedSince() : now;
        if (!now.isBefore(since.plus(part.policy().close()))) {
          turn(Turn.CLOSED, new State.Healthy(now), "good since " + since);
          journal.add(new Happening.Closed(fault.incident(), part.subject(), now));
        } else {
          part.become(new State.Recovered(recovered.since(), fault, true, since));
        }
      }
      case Verdict.Doubtful _ -> ask();
      case Verdict.Failed(var missing) -> {
        ask();
        Instant since = recovered.good() ? now : recovered.judgedSince();
        if (now.isBefore(since.plus(part.policy().relapse()))) {
          part.become(new State.Recovered(recovered.since(), fault, false, since));
        } else {
          relapse(fault, verdict, missing.keySet());
        }
      }
    }
  }

  private void relapse(Fault fault, Verdict verdict, Set<Signal> signals) {
    Cause cause = Cause.of(signals);
    Fault again = fault.again(cause, cause.decisive(signals));
    if (!isDrill()) {
      part.failed(now);
    }
    turn(Turn.RELAPSED, new State.Failed(now, again, Optional.empty()), why(verdict));
    journal.add(new Happening.Relapsed(fault.incident(), part.subject(), now));
  }

  private void manual(State.ManualRequired manual) {
    Fault fault = manual.fault();
    if (isRestored(fault, manual.since())) {
      recover(Turn.RETURNED, fault, "it came back");
      return;
    }
    ask();
    boolean due = manual.retryAt().filter(at -> !now.isBefore(at)).isPresent();
    if (due && obstacle(fault).isEmpty()) {
      turn(
          Turn.RETRIED,
          new State.Failed(now, fault.with(fault.climb().fromBelow()), Optional.empty()),
          "rested");
    }
  }

  private void flapping(State.Flapping flapping, Verdict verdict) {
    Fault fault = flapping.fault();
    switch (verdict) {
      case Verdict.Good _ -> {
        if (now.isBefore(flapping.troubledAt().plus(part.policy().flapping().calm()))) {
          part.become(
              new State.Flapping(flapping.since(), fault, flapping.troubledAt(), Optional.empty()));
        } else {
          turn(Turn.CALMED, new State.Healthy(now), "good since " + flapping.troubledAt());
          journal.add(new Happening.Closed(fault.incident(), part.subject(), now));
        }
      }
      case Verdict.Doubtful _ -> {
        ask();
        part.become(new State.Flapping(flapping.since(), fault, now, flapping.failingSince()));
      }
      case Verdict.Failed(var missing) -> {
        ask();
        Instant since = flapping.failingSince().orElse(now);
        if (now.isBefore(since.plus(part.policy().flapping().stayedDown()))) {
          part.become(new State.Flapping(flapping.since(), fault, now, Optional.of(since)));
        } else {
          Cause cause = Cause.of(missing.keySet());
          Fault again = fault.again(cause, cause.decisive(missing.keySet()));
          turn(Turn.STAYED_DOWN, new State.Failed(now, again, Optional.empty()), why(verdict));
        }
      }
    }
  }

  private void recover(Turn turn, Fault fault, String why) {
    turn(turn, new State.Recovered(now, fault, true, now), why);
    journal.add(new Happening.Restored(fault.incident(), part.subject(), now));
  }

  /** Whether a fresh observation came after an instant, and what had failed is good since. */
  private boolean isRestored(Fault fault, Instant after) {
    return kin.proof(part).filter(after::isBefore).isPresent()
        && fault.signals().stream()
            .allMatch(
                signal ->
                    part.evidence().isGoodSince(signal, after, part.watched(), surroundings, now));
  }

  private Fault fault(Verdict verdict) {
    Set<Signal> signals = verdict.signals();
    Cause cause = Cause.of(signals);
    return new Fault(
        Fault.name(part.subject(), now),
        cause,
        cause.decisive(signals),
        severity(cause.severity()),
        part.evidence().lastGood(signals, now),
        now,
        false,
        isDrill(),
        Fault.Climb.NONE);
  }

  /** While the market is closed nothing is critical by itself. */
  private Severity severity(Severity whileOpen) {
    boolean critical = whileOpen == Severity.CRITICAL;
    return critical && !part.evidence().marketIsOpen(now) ? Severity.WARNING : whileOpen;
  }

  private boolean isDrill() {
    return surroundings.drills().contains(part.subject());
  }

  private String why(Verdict verdict) {
    String details = part.evidence().details();
    return details.isEmpty() ? verdict.said() : verdict.said() + " (" + details + ")";
  }

  private void ask() {
    if (part.isToBeAsked(now)) {
      journal.add(new Happening.ProbeWanted(part.subject(), now));
    }
  }

  private void turn(Turn turn, State next, String why) {
    journal.turn(part, turn, next, why, now);
    if (next instanceof State.Suspect) {
      ask();
    }
  }
}
