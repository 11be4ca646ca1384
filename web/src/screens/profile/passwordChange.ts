import { z } from "zod";

// Compiling schemas needs `eval`, which the content security policy forbids.
z.config({ jitless: true });

/** The shortest password that the platform takes. */
export const LEAST_PASSWORD_LENGTH = 12;

export const passwordChange = z
  .object({
    currentPassword: z.string().min(1, "required"),
    newPassword: z.string().min(1, "required").min(LEAST_PASSWORD_LENGTH, "short"),
    repeated: z.string().min(1, "required"),
  })
  .refine((change) => change.newPassword !== change.currentPassword, { path: ["newPassword"], message: "same" })
  .refine((change) => change.newPassword === change.repeated, { path: ["repeated"], message: "differs" });

export type PasswordChange = z.infer<typeof passwordChange>;
