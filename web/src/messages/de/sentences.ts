import { CHANGES } from "@/messages/de/change-sentences";
import { JOBS } from "@/messages/de/job-sentences";
import { KEYS } from "@/messages/de/key-sentences";
import { NOTES } from "@/messages/de/note-sentences";
import { FAILURES, SIGN_INS } from "@/messages/de/sign-in-sentences";
import type { SentencesMessages } from "@/messages/en/sentences";

export const sentences: SentencesMessages = {
  ...SIGN_INS,
  ...CHANGES,
  ...KEYS,
  ...JOBS,
  ...NOTES,
  failures: FAILURES,
};
