import type { ConfirmMessages } from "@/messages/en/confirm";

export const confirm: ConfirmMessages = {
  reason: "Grund",
  reasonHint: (isOptional) =>
    `${isOptional ? "Freiwillig. " : ""}Er wird mit Ihrem Namen im Protokoll festgehalten.`,
  throwAwayQuestion: "Was Sie eingegeben haben, ist nicht gespeichert. Verwerfen?",
  keepEditing: "Weiter bearbeiten",
  throwAway: "Verwerfen",
  cancel: "Abbrechen",
  leaveTitle: "Diese Seite verlassen?",
  leaveLoses: "Was noch nicht gespeichert ist, ginge verloren.",
  oneMoment: "Einen Moment …",
};
