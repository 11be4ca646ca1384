import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import { paged, POLL_MS } from "./paging";
import type { MailState } from "./types";

const after = (cursor: string | undefined) => (cursor === undefined ? {} : { after: cursor });

export const alertsQuery = (state: "OPEN" | "ALL") =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["alerts", "list", state],
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/alerts", { params: { query: { state, ...after(pageParam) } }, signal })),
  });

export const alertQuery = (id: string) =>
  queryOptions({
    queryKey: ["alerts", "one", id],
    queryFn: ({ signal }) => answer(api.GET("/api/alerts/{id}", { params: { path: { id } }, signal })),
  });

export const alertSummaryQuery = () =>
  queryOptions({
    queryKey: ["alerts", "summary"],
    queryFn: ({ signal }) => answer(api.GET("/api/alerts/summary", { signal })),
    refetchInterval: POLL_MS,
  });

export const silencesQuery = () =>
  queryOptions({
    queryKey: ["alerts", "silences"],
    queryFn: ({ signal }) => answer(api.GET("/api/alerts/silences", { signal })),
  });

export const mailsQuery = (state: MailState | undefined) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["mails", "list", state ?? ""],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET("/api/mails", { params: { query: { ...(state === undefined ? {} : { state }), ...after(pageParam) } }, signal })),
  });

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ["mails", "one", id],
    queryFn: ({ signal }) => answer(api.GET("/api/mails/{id}", { params: { path: { id } }, signal })),
  });
