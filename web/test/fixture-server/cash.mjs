import { json, problem, route } from "./server.mjs";

const POSSIBLE = {
  true: ["EXTERNAL_WITHDRAWAL", "TRANSFER", "PROFIT_WITHDRAWAL", "FEE", "UNCLASSIFIED"],
  false: ["EXTERNAL_DEPOSIT", "TRANSFER", "PROFIT_RETURN", "REBATE", "UNCLASSIFIED"],
};

/** Movements of cash, and what people said they were. */
export function cashRoutes(get, withAccount) {
  return [
    get("/cash", (account, { response }) => {
      const items = movements(account).map((deal) => cashRow(deal));
      json(response, 200, { items: items.toReversed(), next: null, total: items.length });
    }),
    get("/cash/{ticket}/history", (account, { response, path }) => json(response, 200, find(account, path.ticket)?.decisions ?? [])),
    route(
      "PUT",
      "/api/accounts/{id}/cash/{ticket}/class",
      withAccount((account, { request, response, path, body }) => {
        const deal = find(account, path.ticket);
        const { flowClass, reason } = JSON.parse(body.toString());
        deal.decisions ??= [];
        if (Number(request.headers["if-match"]) !== deal.decisions.length + 1) {
          return problem(response, 412, "changed-meanwhile", "Somebody else was faster.");
        }
        deal.decisions.push({ number: deal.decisions.length + 1, flowClass, before: deal.row.flowClass, reason, by: "admin", at: new Date().toISOString() });
        deal.row.flowClass = flowClass;
        return json(response, 200, cashRow(deal));
      }),
    ),
  ];
}

const movements = (account) => account.history.filter(({ row }) => row.flowClass !== null);
const find = (account, ticket) => movements(account).find(({ row }) => row.ticket === ticket);

function cashRow({ row, net, decisions = [] }) {
  const out = net < 0n;
  return {
    ticket: row.ticket,
    time: row.time,
    brokerTime: row.brokerTime,
    type: row.type,
    amount: row.net,
    balanceAfter: row.balanceAfter,
    comment: row.comment,
    flowClass: row.flowClass,
    suggested: out ? "EXTERNAL_WITHDRAWAL" : "EXTERNAL_DEPOSIT",
    possible: POSSIBLE[out],
    decided: decisions.at(-1) ?? null,
    version: decisions.length + 1,
  };
}
