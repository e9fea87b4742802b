import { messages } from "@/lib/messages";

/** What the list of users says where it is empty. */
const english = {
  noMatch: "No user matches",
  whyNoMatch:
    "The search looks at the beginning of an e-mail address and of each word of a name, and at whole ids.",
  none: "No users yet",
  whatFillsThis: "Whoever signs in, here or in your app, appears in this list at once.",
};

export type NobodyMessages = typeof english;
export const words = messages("nobody", english);
