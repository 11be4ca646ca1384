import { keepPreviousData } from "@tanstack/react-query";
import type { paths } from "./generated/schema";

/** The filters that a list takes. */
export type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } }
  ? Omit<NonNullable<Q>, "limit" | "after">
  : never;

/** Without a push stream, screens ask again this often. */
export const POLL_MS = 30_000;
const PAGE_SIZE = 200;
/** A list that was scrolled further than this is renewed only on demand, not by polling. */
const POLLED_PAGES = 2;

/** How every list is loaded: page by page, as far as it is scrolled. */
export const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { next?: string | null }) => page.next ?? undefined,
  placeholderData: keepPreviousData,
  refetchInterval: (query: { state: { data?: { pages: unknown[] } | undefined } }) => {
    const pages = query.state.data?.pages.length;
    return pages === undefined || pages > POLLED_PAGES ? (false as const) : POLL_MS;
  },
};

export function page(after: string | undefined) {
  return after === undefined ? { limit: PAGE_SIZE } : { limit: PAGE_SIZE, after };
}
