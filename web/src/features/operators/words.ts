import { words as common } from "@/messages/en/common";
import { words } from "@/messages/en/operators";
import { ROLES } from "../../../../shared/permissions.ts";

/** The roles to choose from, the weakest first, each with what it may do. */
export function roleChoices() {
  return ROLES.map((value) => ({
    value,
    label: common.roles[value],
    detail: words.power(common.roles[value], words.powers[value]),
  }));
}
