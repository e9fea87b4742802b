import type { Catalogue } from "@/messages/catalogue";
import { users } from "@/messages/de/users";

export const german: Catalogue = { users };
