/** Names that no rule of spelling would give. */
const NAMES: Record<string, string> = {
  "azure-ad": "Microsoft Entra ID",
  "microsoft-entra-id": "Microsoft Entra ID",
  gitlab: "GitLab",
  github: "GitHub",
  linkedin: "LinkedIn",
  nodemailer: "e-mail link",
  resend: "e-mail link",
  email: "e-mail link",
  tiktok: "TikTok",
};

/** A provider's name for people, from its id: "github" → "GitHub". */
export function providerName(id: string): string {
  return NAMES[id] ?? (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll(/[-_]/g, " ");
}
