import { createContext, useContext } from "react";
import type { Permission, User } from "../api/types";
import { allows } from "./menu";

export const UserContext = createContext<User | undefined>(undefined);

/** Whether the signed-in person may do something; the platform checks it again. */
export function useAllowed(permission: Permission): boolean {
  const user = useContext(UserContext);
  return user !== undefined && allows(user, permission);
}
