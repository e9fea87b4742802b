import { words } from "@/messages/en/common";

/** Names that no rule of spelling would give. */
const NAMES: Record<string, string> = {
  "azure-ad": "Microsoft Entra ID",
  "microsoft-entra-id": "Microsoft Entra ID",
  gitlab: "GitLab",
  github: "GitHub",
  linkedin: "LinkedIn",
  tiktok: "TikTok",
};

/** Providers that send a link by e-mail. */
const BY_EMAIL = ["email", "nodemailer", "resend"];

/** A provider's name for people, from its id: "github" → "GitHub". */
export function providerName(id: string): string {
  if (BY_EMAIL.includes(id)) return words.emailLink;
  return NAMES[id] ?? (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll(/[-_]/g, " ");
}
