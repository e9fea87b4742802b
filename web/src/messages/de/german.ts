import type { Catalogue } from "@/messages/catalogue";
import { common } from "@/messages/de/common";
import { confirm } from "@/messages/de/confirm";
import { lists } from "@/messages/de/lists";
import { sentences } from "@/messages/de/sentences";
import { users } from "@/messages/de/users";

export const german: Catalogue = { common, confirm, lists, sentences, users };
