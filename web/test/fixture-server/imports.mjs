import { makeAccount, money } from "./data.mjs";
import { json, problem, route } from "./server.mjs";

/** The name of the file decides what comes of it; a name that came before brings nothing new. */
export function importRoutes(world) {
  return [
    route("POST", "/api/imports", ({ request, response, body }) => {
      const { file, fields } = parts(request.headers["content-type"], body);
      if (file.includes("not-a-statement")) {
        remember(world, { ...base(world, file), status: "REFUSED", problem: { code: "not-a-statement", detail: "No table of deals was found.", action: "" } });
        return problem(response, 422, "not-a-statement", "No table of deals was found.");
      }
      if (file.includes("mt4") && fields.login === undefined) {
        return problem(response, 422, "account-needed", "The file names no account.");
      }
      return json(response, 201, remember(world, world.imports.some(({ fileName }) => fileName === file) ? again(world, file) : imported(world, file)));
    }),
    route("GET", "/api/imports", ({ response }) => json(response, 200, { items: world.imports, next: null, total: world.imports.length })),
    route("GET", "/api/imports/{id}", ({ response, path }) => {
      const found = world.imports.find(({ id }) => id === path.id);
      if (found === undefined) return problem(response, 404, "not-found", "There is no such import.");
      return json(response, 200, found);
    }),
    route("GET", "/api/server-zones", ({ response }) =>
      json(response, 200, [
        { id: "New_York+7", label: "UTC+2 / UTC+3, changing with New York" },
        { id: "UTC", label: "UTC" },
      ]),
    ),
  ];
}

function remember(world, entry) {
  world.imports.unshift(entry);
  return entry;
}

function base(world, fileName) {
  return { id: String(world.imports.length + 1), at: new Date().toISOString(), by: "admin", channel: "UPLOAD", fileName, fileBytes: 1024 };
}

function imported(world, fileName) {
  const account = makeAccount(world.accounts.length);
  world.accounts.push(account);
  return {
    ...base(world, fileName),
    format: "MT5_HTML",
    layout: "MT5_2022",
    accountId: account.id,
    server: account.server,
    login: account.login,
    status: "IMPORTED",
    dealsAdded: account.deals,
    dealsKnown: 0,
    ordersAdded: 14,
    positionsOpen: 2,
    complete: false,
    missingOpening: money(100_000n, account.currency),
    reconciliation: account.reconciliation,
    asOf: account.lastDealAt,
    elapsedMillis: 84,
    notes: [{ code: "server-zone-assumed", detail: "" }],
  };
}

function again(world, fileName) {
  const [account] = world.accounts;
  return { ...imported({ ...world, accounts: [...world.accounts] }, fileName), accountId: account.id, login: account.login, status: "NOTHING_NEW", dealsAdded: 0, dealsKnown: account.deals, complete: true, missingOpening: null, reconciliation: "RECONCILED", notes: [] };
}

function parts(contentType, body) {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1];
  const fields = {};
  let file = "";
  for (const part of body.toString("latin1").split(`--${boundary}`)) {
    const name = /name="([^"]+)"/.exec(part)?.[1];
    const fileName = /filename="([^"]+)"/.exec(part)?.[1];
    if (fileName !== undefined) file = fileName;
    else if (name !== undefined) fields[name] = part.split("\r\n\r\n")[1]?.trim();
  }
  return { file, fields };
}
