import { messages } from "@/lib/messages";

const english = {
  reason: "Reason",
  reasonHint: (isOptional: boolean) =>
    `${isOptional ? "Optional. " : ""}It is kept on the trail, with your name.`,
  throwAwayQuestion: "What you typed is not saved. Throw it away?",
  keepEditing: "Keep editing",
  throwAway: "Throw away",
  cancel: "Cancel",
  leaveTitle: "Leave this page?",
  leaveLoses: "What is not saved yet would be lost.",
  oneMoment: "One moment…",
};

export type ConfirmMessages = typeof english;
export const words = messages("confirm", english);
