import type { Permission } from "../../api/types";

export type Action = "read" | "write" | "approve";
export const ACTIONS: Action[] = ["read", "write", "approve"];

/** A permission is an area of the house and what may be done in it: `accounts:read`. */
export function partsOf(permission: Permission): { area: string; action: Action } {
  const [area, action] = permission.split(":") as [string, Action];
  return { area, action };
}

/** The permissions by area, in the order in which the platform names the areas. */
export function byArea(permissions: Permission[]): { area: string; permissions: Permission[] }[] {
  const areas = [...new Set(permissions.map((each) => partsOf(each).area))];
  return areas.map((area) => ({ area, permissions: permissions.filter((each) => partsOf(each).area === area) }));
}
