package io.fidus.platform.audit.internal;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.reporting.FileAnswer;
import io.fidus.platform.reporting.TableFormat;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what. */
@RestController
class AuditRoutes {
  static final String VERIFICATION = "/api/audit/verification";

  private final AuditLog log;
  private final ActSearch search;
  private final ActExport export;
  private final Verification verification;
  private final AtomicReference<Optional<Verification.Result>> last =
      new AtomicReference<>(Optional.empty());

  AuditRoutes(AuditLog log, ActSearch search, ActExport export, Verification verification) {
    this.log = log;
    this.search = search;
    this.export = export;
    this.verification = verification;
  }

  /**
   * Acts, the newest first.
   *
   * @param next to be sent as after; null at the end of the log
   */
  record ActPage(List<ActRow> items, Optional<String> next) {
    ActPage {
      items = List.copyOf(items);
    }
  }

  /**
   * An act and its place in the chain.
   *
   * @param seal null for the moment until it is chained
   */
  record ActDetail(ActRow act, Optional<Seal> seal) {}

  /**
   * A link of the chain.
   *
   * @param number counts the links from 1
   * @param hash of this link
   * @param previous the hash of the link before
   */
  record Seal(long number, Instant sealedAt, String hash, String previous) {
    static Seal of(Link link) {
      return new Seal(link.number(), link.sealedAt(), link.hash(), link.previous());
    }
  }

  /**
   * How far the log is chained, and what this node's last verification has found.
   *
   * @param chained how many acts are chained
   * @param waiting how many acts wait to be
   * @param verified null when nobody has asked since this node started
   */
  record ChainState(long chained, long waiting, Optional<Verified> verified) {}

  /**
   * What a verification has found.
   *
   * @param acts how many acts there are
   * @param chained the number up to which the chain is whole
   * @param waiting how many acts wait to be chained
   * @param hash of the last link that is whole
   * @param broken the first thing that is wrong; null when nothing is
   */
  record Verified(
      Instant at, long acts, long chained, long waiting, String hash, Optional<Broken> broken) {
    static Verified of(Verification.Result result) {
      return new Verified(
          result.at(),
          result.acts(),
          result.chained(),
          result.waiting(),
          result.hash(),
          result
              .broken()
              .map(
                  broken ->
                      new Broken(
                          broken.number(),
                          broken.act(),
                          broken.damage(),
                          broken.damage().sentence())));
    }
  }

  /**
   * Something that is wrong with the log.
   *
   * @param number of the link; null for an act without one
   * @param act the id of the act; null when it is not known
   * @param detail what is wrong, in a sentence
   */
  record Broken(
      Optional<Long> number, Optional<String> act, Verification.Damage damage, String detail) {}

  /**
   * What was done, the newest first. A page may hold fewer acts than asked for although there are
   * more: as long as it has a next, the search can go on.
   */
  @GetMapping("/api/audit")
  @Access(Permission.AUDIT_READ)
  ActPage list(ActFilter filter, Paging paging) {
    paging.sortBy(Set.of("at"), ActSearch.NEWEST_FIRST);
    if (paging.sort().map(sort -> !sort.equals(ActSearch.NEWEST_FIRST)).orElse(false)) {
      throw new Refusal(CommonProblem.BAD_PARAMETER, "The audit log is sorted by 'at:desc' only.");
    }
    ActSearch.Found found = search.page(filter, paging.after(), paging.limit());
    return new ActPage(found.acts().stream().map(ActRow::of).toList(), found.next());
  }

  /** One act. */
  @GetMapping("/api/audit/{id}")
  @Access(Permission.AUDIT_READ)
  ActDetail one(@PathVariable String id) {
    return log.acts()
        .get(id)
        .map(Versioned::document)
        .map(act -> new ActDetail(ActRow.of(act), seal(act)))
        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no act '" + id + "'."));
  }

  private Optional<Seal> seal(StoredAct act) {
    return log.links().find(Query.on(Link.BY_ACT, act.id()).limit(1)).items().stream()
        .map(Versioned::document)
        .map(Seal::of)
        .findFirst();
  }

  /**
   * Every act that fits the filter, as a file.
   *
   * @param format csv or xlsx
   */
  @GetMapping(
      path = "/api/audit/export",
      produces = {TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
  @Access(Permission.AUDIT_READ)
  void export(@RequestParam String format, ActFilter filter, HttpServletResponse response)
      throws IOException {
    TableFormat chosen = FileAnswer.format(format);
    FileAnswer.announce(response, chosen, "audit");
    export.write(filter, chosen, response.getOutputStream());
  }

  /** How far the log is chained, and what the last verification has found. */
  @GetMapping(VERIFICATION)
  @Access(Permission.AUDIT_READ)
  ChainState state() {
    return new ChainState(log.head().number(), log.waiting(), last.get().map(Verified::of));
  }

  /** Goes through the whole log, which takes some seconds for each hundred thousand acts. */
  @PostMapping(VERIFICATION)
  @Access(Permission.AUDIT_READ)
  ChainState verify() {
    last.set(Optional.of(verification.verify()));
    return state();
  }
}
