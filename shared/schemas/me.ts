import { z } from "zod";
import { PERMISSIONS, ROLES } from "../permissions.ts";

/** Who is asking, and what he may do. */
export const Me = z
  .strictObject({
    id: z.string().describe("The user's id."),
    name: z.string().nullable().describe("The user's name."),
    email: z.string().nullable().describe("The user's e-mail."),
    image: z.string().nullable().describe("An https address of a picture."),
    role: z.enum(ROLES).nullable().describe("The role in force now; null for whoever is no operator."),
    permissions: z
      .array(z.enum(PERMISSIONS as [(typeof PERMISSIONS)[number]]))
      .describe("What the caller may do; for a key, within its scopes."),
    sessionId: z.string().nullable().describe("Null where an API key asks."),
    apiKey: z
      .strictObject({ id: z.string(), name: z.string() })
      .nullable()
      .describe("The API key that asks, in its owner's place; null where he asks himself."),
    accounts: z
      .array(z.strictObject({ id: z.string(), provider: z.string() }))
      .describe("The identities that one may sign in with."),
    providers: z
      .array(z.strictObject({ id: z.string(), name: z.string() }))
      .describe("Providers that this Rollcall signs in with."),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;
