import type { Catalogue } from "@/messages/catalogue";
import { sentences } from "@/messages/de/sentences";
import { users } from "@/messages/de/users";

export const german: Catalogue = { sentences, users };
