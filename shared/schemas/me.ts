import { z } from "zod";
import { PERMISSIONS, ROLES } from "../permissions.ts";

/** Who is asking, and what he may do. */
export const Me = z
  .strictObject({
    id: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    image: z.string().nullable(),
    role: z.enum(ROLES).nullable(),
    permissions: z.array(z.enum(PERMISSIONS as [(typeof PERMISSIONS)[number]])),
    /** null where an API key asks */
    sessionId: z.string().nullable(),
    /** the API key that asks, in its owner's place; null where he asks himself */
    apiKey: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    accounts: z.array(z.strictObject({ id: z.string(), provider: z.string() })),
    /** providers that this Rollcall signs in with */
    providers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;
