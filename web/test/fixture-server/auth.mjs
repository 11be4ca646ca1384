import { json, problem, route } from "./server.mjs";

const COOKIE = "fidus_refresh";

export function authRoutes(world) {
  const open = ({ response }, status = 200) => {
    const { cookie, body } = world.session();
    json(response, status, body, { "Set-Cookie": `${COOKIE}=${cookie}; HttpOnly; SameSite=Strict; Path=/api/auth` });
  };
  return [
    route(
      "POST",
      "/api/auth/sign-in",
      (call) => {
        const { username, password } = JSON.parse(call.body.toString());
        if (username !== "admin" || password !== world.password) {
          return problem(call.response, 401, "wrong-credentials", "The user name or the password is wrong.");
        }
        return open(call);
      },
      true,
    ),
    route(
      "POST",
      "/api/auth/refresh",
      (call) => {
        const cookie = new RegExp(`${COOKIE}=([^;]+)`).exec(call.request.headers.cookie ?? "")?.[1];
        if (cookie === undefined || !world.cookies.delete(cookie)) {
          return problem(call.response, 401, "session-ended", "There is no session.");
        }
        return open(call);
      },
      true,
    ),
    route("POST", "/api/auth/sign-out", ({ response }) => {
      world.tokens.clear();
      world.cookies.clear();
      json(response, 204);
    }),
    route("POST", "/api/auth/change-password", (call) => {
      const { currentPassword, newPassword } = JSON.parse(call.body.toString());
      if (currentPassword !== world.password) {
        return problem(call.response, 422, "wrong-password", "The current password is wrong.");
      }
      world.password = newPassword;
      world.mustChangePassword = false;
      return open(call);
    }),
  ];
}
