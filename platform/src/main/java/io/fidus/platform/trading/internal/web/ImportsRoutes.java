package io.fidus.platform.trading.internal.web;

import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.ProblemWriter;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import io.fidus.platform.trading.internal.importing.ImportProblem;
import io.fidus.platform.trading.internal.importing.ImportRequest;
import io.fidus.platform.trading.internal.importing.NamedFields;
import io.fidus.platform.trading.internal.importing.StatementImports;
import io.fidus.platform.trading.internal.storage.ImportEntry;
import io.fidus.platform.trading.internal.storage.TradingStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Importing statements, and what became of each. */
@RestController
class ImportsRoutes {
  private static final Sort NEWEST_FIRST = new Sort("at", Sort.Direction.DESC);

  private final StatementImports imports;
  private final AccountsReadModel accounts;
  private final TradingStore store;
  private final ProblemWriter problems;

  ImportsRoutes(
      StatementImports imports,
      AccountsReadModel accounts,
      TradingStore store,
      ProblemWriter problems) {
    this.problems = problems;
    this.imports = imports;
    this.accounts = accounts;
    this.store = store;
  }

  /**
   * Imports a statement. What was taken from the file is in the answer; a refused file changes
   * nothing but the list of imports.
   *
   * @param file a history report or statement that a terminal saved
   */
  @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Access(Permission.ACCOUNTS_WRITE)
  @ResponseStatus(HttpStatus.CREATED)
  ImportRow importStatement(@RequestParam MultipartFile file, NamedFields form, Actor actor)
      throws IOException {
    form.check();
    Path content = Files.createTempFile("statement", ".upload");
    try {
      file.transferTo(content);
      ImportRequest request =
          new ImportRequest(
              content,
              fileName(file),
              form.account(),
              form.zone(),
              actor,
              ImportEntry.Channel.UPLOAD);
      return row(imports.importFile(request));
    } finally {
      Files.deleteIfExists(content);
    }
  }

  /** The imports, the latest first, those that were refused included. */
  @GetMapping("/api/imports")
  @Access(Permission.ACCOUNTS_READ)
  Page<ImportRow> list(Paging paging) {
    Sort sort = paging.sortBy(Set.of("at"), NEWEST_FIRST);
    Optional<String> after = Pages.after(paging, sort);
    Page<ImportEntry> page =
        Pages.continued(after, () -> store.imports(sort, after, paging.limit()));
    return Pages.of(page, sort, this::row);
  }

  /** One import. */
  @GetMapping("/api/imports/{id}")
  @Access(Permission.ACCOUNTS_READ)
  ImportRow one(@PathVariable String id) {
    return store
        .imports()
        .get(id)
        .map(kept -> row(kept.document()))
        .orElseThrow(
            () -> new Refusal(CommonProblem.NOT_FOUND, "There is no import '" + id + "'."));
  }

  /** The rules of trade servers' clocks to choose from at an import. */
  @GetMapping("/api/server-zones")
  @Access(Permission.ACCOUNTS_READ)
  List<ServerZoneRow> serverZones() {
    return ServerZone.common().stream().map(ServerZoneRow::of).toList();
  }

  /** An upload that is too large is refused before anything of it is read as a statement. */
  @ExceptionHandler
  void tooLarge(
      MaxUploadSizeExceededException failure,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Refusal refusal =
        imports.refuse(
            ImportRequest.of(Path.of("upload"), actor, ImportEntry.Channel.UPLOAD),
            request.getContentLengthLong(),
            new Refusal(
                ImportProblem.FILE_TOO_LARGE, "The file is larger than this server takes."));
    problems.write(request, response, refusal);
  }

  private ImportRow row(ImportEntry entry) {
    return ImportRow.of(entry, this::reconciliation);
  }

  private Optional<ReconciliationStatus> reconciliation(long account) {
    return accounts.find(new AccountNumber(account)).map(AccountEntry::reconciliation);
  }

  private static String fileName(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null || name.isBlank() ? "statement" : name;
  }
}
