import { Navigate } from "@tanstack/react-router";
import { useContext } from "react";
import { menuOf } from "../shell/menu";
import { UserContext } from "../shell/user";

/** Leads to the first screen that the person may open. */
export function HomeScreen() {
  const user = useContext(UserContext);
  if (user === undefined) return null;
  return <Navigate to={menuOf(user)[0]?.to ?? "/profile"} replace />;
}
