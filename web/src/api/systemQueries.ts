import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import { page, paged, POLL_MS } from "./paging";
import type { Dispatch, WatchStatus, WorkflowName } from "./types";

/** A fault shows within two seconds; with very many parts the answer is large, and asked for less often. */
const LIVE_MS = 2_000;
const LARGE_MS = 10_000;
const LARGE = 500;
const RUN_MS = 5_000;

export const watchStatusQuery = () =>
  queryOptions({
    queryKey: ["watchdog", "status"],
    queryFn: ({ signal }) => answer(api.GET("/api/system/mt5-watchdog/status", { signal })),
    refetchInterval: ({ state }: { state: { data?: WatchStatus | undefined } }) =>
      state.data !== undefined && state.data.parts.length > LARGE ? LARGE_MS : LIVE_MS,
  });

export const workQuery = () =>
  queryOptions({
    queryKey: ["watchdog", "work"],
    queryFn: ({ signal }) => answer(api.GET("/api/system/mt5-watchdog/work", { signal })),
    refetchInterval: POLL_MS,
  });

export const drillsQuery = () =>
  queryOptions({
    queryKey: ["watchdog", "drills"],
    queryFn: ({ signal }) => answer(api.GET("/api/system/mt5-watchdog/drills", { signal })),
    refetchInterval: LIVE_MS,
  });

export const incidentsQuery = () =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["watchdog", "incidents"],
    refetchInterval: (query: Parameters<typeof paged.refetchInterval>[0]) => paged.refetchInterval(query) && RUN_MS,
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/incidents", { params: { query: page(pageParam) }, signal })),
  });

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ["watchdog", "incident", id],
    queryFn: ({ signal }) => answer(api.GET("/api/incidents/{id}", { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.incident.closed == null ? LIVE_MS : false),
  });

export const uptimeQuery = () =>
  queryOptions({
    queryKey: ["watchdog", "uptime"],
    queryFn: ({ signal }) => answer(api.GET("/api/system/uptime", { signal })),
    refetchInterval: POLL_MS,
  });

/** How FIDUS is for whoever asks; the platform keeps the answer for as long. */
export const publicStatusQuery = () =>
  queryOptions({
    queryKey: ["public-status"],
    queryFn: ({ signal }) => answer(api.GET("/api/public/status", { signal })),
    refetchInterval: LARGE_MS,
  });

export const workflowsQuery = () =>
  queryOptions({
    queryKey: ["workflows", "all"],
    queryFn: ({ signal }) => answer(api.GET("/api/system/workflows", { signal })),
    refetchInterval: POLL_MS,
  });

export const workflowRunsQuery = (name: WorkflowName) =>
  queryOptions({
    queryKey: ["workflows", "runs", name],
    queryFn: ({ signal }) => answer(api.GET("/api/system/workflows/{name}/runs", { params: { path: { name } }, signal })),
    refetchInterval: POLL_MS,
  });

export const dispatchesQuery = () =>
  queryOptions({
    queryKey: ["workflows", "dispatches"],
    queryFn: ({ signal }) => answer(api.GET("/api/system/workflows/dispatches", { signal })),
    refetchInterval: POLL_MS,
  });

/** A demand, asked for until nothing more can come of it. */
export const dispatchQuery = (id: string) =>
  queryOptions({
    queryKey: ["workflows", "dispatch", id],
    queryFn: ({ signal }) => answer(api.GET("/api/system/workflows/dispatches/{id}", { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data === undefined || isUnderWay(state.data.progress) ? RUN_MS : false),
  });

export function isUnderWay(progress: Dispatch["progress"]): boolean {
  return progress === "WAITING" || progress === "RUNNING" || progress === "UNKNOWN";
}
