import i18next, { type ParseKeys } from "i18next";

/** The sentence for a reason why a figure is unknown; one that this app does not know yet gets the general one. */
export function reasonKey(reason: string): ParseKeys {
  return known(`absence.${reason}`, "absence.OTHER");
}

/** The name of a code that the API sends, such as a deal type; an unknown code is shown as it came. */
export function nameOf(
  group: "dealType" | "dealEntry" | "dealReason" | "orderType" | "orderState" | "flowClass" | "direction" | "statistic" | "statisticGroup" | "importFormat" | "note" | "suspect" | "component" | "role" | "quarantineReason" | "breakKind" | "act" | "objectType" | "area" | "field" | "approvalKind" | "turn" | "rung" | "severity",
  code: string,
): string {
  const key = `${group}.${code}`;
  return i18next.exists(key) ? i18next.t(key as ParseKeys) : code;
}

function known(key: string, otherwise: ParseKeys): ParseKeys {
  return i18next.exists(key) ? (key as ParseKeys) : otherwise;
}
