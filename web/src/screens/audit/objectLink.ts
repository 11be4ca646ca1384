import type { RowLink } from "../../components/grid/model";

/** Where an object of an act is shown, if a screen shows it. */
export function objectLink({ objectType, objectId }: { objectType: string; objectId: string }): RowLink | undefined {
  switch (objectType) {
    case "account":
      return { to: "/accounts/$accountId", params: { accountId: objectId } };
    case "user":
      return { to: "/users", search: { user: objectId } };
    case "api-key":
      return { to: "/api-keys", search: { key: objectId } };
    case "gateway":
      return { to: "/gateways", search: { gateway: objectId } };
    case "quarantine":
      return { to: "/quarantine", search: { state: "ALL", item: objectId } };
    case "break":
      return { to: "/breaks", search: { state: "ALL", item: objectId } };
    case "statement":
      return { to: "/imports", search: { import: objectId } };
    case "approval":
      return { to: "/approvals", search: { state: "ALL", item: objectId } };
    case "alert":
      return { to: "/alerts", search: { state: "ALL", item: objectId } };
    case "mail":
      return { to: "/mails", search: { item: objectId } };
    case "watched-part":
      return { to: "/system", search: { part: objectId } };
    case "workflow":
      return { to: "/system/workflows", search: { workflow: objectId } };
    case "planned-work":
      return { to: "/system" };
    default:
      return undefined;
  }
}
