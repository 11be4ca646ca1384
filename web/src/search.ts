/** What stands behind the `?` of an address: plain names and values; a list stands with commas. */
export type Search = Record<string, string | undefined>;

export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (typeof text === "string" && text !== "") parameters.append(name, text);
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text.replaceAll("%2C", ",")}`;
}

/** The parameter as one text; anything else counts as not given. */
export function one(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The parameter as a list; anything else counts as not given. */
export function many(value: unknown): string[] | undefined {
  const list = (typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : []).filter(
    (each) => typeof each === "string" && each !== "",
  ) as string[];
  return list.length === 0 ? undefined : list;
}

/** Leaves out what is not given, so that it does not stand in the address. */
export function given<T extends object>(search: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as { [Name in keyof T]: Exclude<T[Name], undefined> };
}
