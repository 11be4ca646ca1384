package io.fidus.platform.watchdog.internal;

import io.fidus.engine.facts.Source;
import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.SubjectKind;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.gateways.GatewayWatch.Answer;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.TradingAccount;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.platform.watchdog.internal.DrillDocument.DrillOutcome;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Breaks simulated parts on purpose and follows what comes of it. Real ones it never touches. */
@Component
@ConditionalOnWebApplication
class Drills {
  private static final String OBJECT = "watched-part";
  private static final Duration UNNOTICED = Duration.ofSeconds(60);

  private final Store store;
  private final Documents<DrillDocument> drills;
  private final Documents<IncidentDocument> incidents;
  private final Simulator simulator;
  private final LocalKeeper keeper;
  private final TradingAccounts accounts;
  private final Assignments assignments;
  private final Audit audit;
  private final InstantSource clock;

  Drills(
      WatchdogStore kept,
      Simulator simulator,
      LocalKeeper keeper,
      TradingAccounts accounts,
      Assignments assignments,
      Audit audit,
      InstantSource clock) {
    store = kept.store();
    drills = store.documents(DrillDocument.TYPE);
    incidents = kept.incidents();
    this.simulator = simulator;
    this.keeper = keeper;
    this.accounts = accounts;
    this.assignments = assignments;
    this.audit = audit;
    this.clock = clock;
  }

  Documents<DrillDocument> documents() {
    return drills;
  }

  /** The parts that are broken on purpose now. */
  Set<Subject> broken() {
    return underWay().stream().map(read -> read.document().part()).collect(Collectors.toSet());
  }

  private List<Versioned<DrillDocument>> underWay() {
    Instant since = clock.instant().minus(DrillDocument.LONGEST.multipliedBy(2));
    return drills.find(Query.on("at").from(since).limit(Query.MOST)).items().stream()
        .filter(read -> read.document().isUnderWay())
        .toList();
  }

  /**
   * Breaks a part. That it was broken is kept before it is done.
   *
   * @throws Refusal when it is not simulated, cannot be broken from here, or is broken already
   */
  DrillDocument begin(Inventory.Item item, DrillFault fault, Actor actor, String reason) {
    check(item, fault);
    DrillDocument drill =
        new DrillDocument(
            UUID.randomUUID().toString(),
            item.subject().toString(),
            item.name(),
            fault,
            actor.name(),
            reason,
            clock.instant(),
            Optional.empty(),
            Optional.empty());
    Versioned<DrillDocument> kept =
        store.transaction(
            () -> {
              if (broken().contains(item.subject())) {
                throw new Refusal(WatchdogProblem.DRILL_UNDER_WAY, item.name() + " is broken now.");
              }
              audit.record(
                  actor,
                  Act.of("broke", OBJECT, drill.subject())
                      .after(Facts.of("fault", fault).and("drill", drill.id()))
                      .reason(reason));
              return drills.insert(drill);
            });
    Answer answer =
        item.account()
            .map(one -> simulator.breakDown(one.identity(), fault, DrillDocument.LONGEST))
            .orElseGet(() -> keeper.breakDown(fault));
    if (!answer.good()) {
      store.execute(() -> drills.replace(kept, drill.ended(DrillOutcome.NOT_BROKEN)));
      throw new Refusal(
          WatchdogProblem.DRILL_NOT_POSSIBLE, item.name() + " was not broken: " + answer.detail());
    }
    return drill;
  }

  private void check(Inventory.Item item, DrillFault fault) {
    SubjectKind kind = item.subject().kind();
    switch (kind) {
      case TERMINAL -> {
        if (!isSimulated(item.account().orElseThrow())) {
          throw new Refusal(
              WatchdogProblem.NOT_SIMULATED, item.name() + " is not reported by a simulator.");
        }
        if (!simulator.isConfigured()) {
          throw new Refusal(
              WatchdogProblem.DRILL_NOT_POSSIBLE,
              "No simulator is configured: SIMULATOR_PORT is not set.");
        }
      }
      case BRIDGE -> {
        GatewayId bridge = item.gateway().orElseThrow();
        if (!keeper.keeps(bridge)) {
          throw new Refusal(
              WatchdogProblem.DRILL_NOT_POSSIBLE,
              "Only the bridge that ./fidus run starts is broken: MT5_BRIDGE_PID_FILE is not set.");
        }
        if (!carriesOnlySimulated(bridge)) {
          throw new Refusal(
              WatchdogProblem.NOT_SIMULATED,
              item.name() + " carries accounts that are not simulated, or none.");
        }
        if (fault != DrillFault.KILL && fault != DrillFault.FREEZE) {
          throw new Refusal(
              WatchdogProblem.DRILL_NOT_POSSIBLE, "A bridge can be killed or frozen only.");
        }
      }
      case PLATFORM, GATEWAY, TRADE_SERVER ->
          throw new Refusal(
              WatchdogProblem.DRILL_NOT_POSSIBLE,
              "Terminals and bridges are broken, nothing else.");
    }
  }

  private boolean isSimulated(TradingAccount account) {
    return accounts
        .live(account.number())
        .flatMap(LiveState::observation)
        .filter(seen -> seen.provenance().source() == Source.SIMULATED)
        .isPresent();
  }

  private boolean carriesOnlySimulated(GatewayId bridge) {
    List<TradingAccount> carried =
        assignments.through(bridge).stream()
            .flatMap(number -> accounts.account(number).stream())
            .toList();
    return !carried.isEmpty() && carried.stream().allMatch(this::isSimulated);
  }

  /** Looks what came of the drills that are under way; the node that watches calls it. */
  void follow(Set<Subject> healthy) {
    for (Versioned<DrillDocument> read : underWay()) {
      DrillDocument drill = read.document();
      DrillDocument found = incident(drill).map(one -> drill.ledTo(one.id())).orElse(drill);
      DrillDocument next =
          outcome(found, healthy.contains(drill.part())).map(found::ended).orElse(found);
      if (!next.equals(drill)) {
        store.execute(() -> drills.replace(read, next));
      }
      if (next.outcome().equals(Optional.of(DrillOutcome.NOT_HEALED))) {
        mend(next);
      }
    }
  }

  /** The incident that a drill led to, or the one that it was absorbed by. */
  Optional<IncidentDocument> incident(DrillDocument drill) {
    if (drill.incident().isEmpty() && !drill.isUnderWay()) {
      return Optional.empty();
    }
    Optional<IncidentDocument> own =
        drill.incident().isPresent()
            ? drill.incident().flatMap(incidents::get).map(Versioned::document)
            : incidents.find(Query.on("opened").from(drill.at()).limit(Query.MOST)).items().stream()
                .map(Versioned::document)
                .filter(one -> one.drill() && one.subject().equals(drill.subject()))
                .findFirst();
    return own.flatMap(IncidentDocument::into)
        .flatMap(incidents::get)
        .map(Versioned::document)
        .or(() -> own);
  }

  private Optional<DrillOutcome> outcome(DrillDocument drill, boolean healthy) {
    Duration age = Duration.between(drill.at(), clock.instant());
    Optional<IncidentDocument> incident = incident(drill);
    if (incident.flatMap(IncidentDocument::closed).isPresent()) {
      boolean restored = incident.flatMap(IncidentDocument::restored).isPresent();
      return Optional.of(restored ? DrillOutcome.HEALED : DrillOutcome.NOT_HEALED);
    }
    if (age.compareTo(DrillDocument.LONGEST) >= 0) {
      return Optional.of(DrillOutcome.NOT_HEALED);
    }
    return incident.isEmpty() && healthy && age.compareTo(UNNOTICED) >= 0
        ? Optional.of(DrillOutcome.BACK_UNNOTICED)
        : Optional.empty();
  }

  /** What a drill broke and nobody healed does not stay broken. */
  private void mend(DrillDocument drill) {
    Subject part = drill.part();
    if (part.kind() == SubjectKind.TERMINAL && simulator.isConfigured()) {
      accounts
          .account(new AccountNumber(Long.parseLong(part.id())))
          .ifPresent(account -> simulator.mend(account.identity()));
    }
  }

  /** A drill by its id. */
  DrillDocument get(String id) {
    return drills
        .get(id)
        .map(Versioned::document)
        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no drill '" + id + "'."));
  }
}
