import { BanDialog, UnbanDialog } from "@/features/users/ban-dialogs";
import { EditDialog, VerifyDialog } from "@/features/users/edit-dialogs";
import type { ReadUser } from "@/features/users/queries";

const DIALOGS = { edit: EditDialog, verify: VerifyDialog, ban: BanDialog, unban: UnbanDialog };

/** What can be asked about a user from the head of his page. */
export type UserQuestion = keyof typeof DIALOGS;

interface UserDialogProps {
  question: UserQuestion;
  user: ReadUser;
  onClose: () => void;
}

/** One of these questions. */
export function UserDialog({ question, user, onClose }: UserDialogProps) {
  const Question = DIALOGS[question];
  return <Question user={user} onClose={onClose} />;
}
