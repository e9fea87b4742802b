import { CopyButton } from "@/components/copy";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/user";

interface WhomProps {
  user: { id: string; name: string | null; email: string | null };
}

/** Who is meant, so that nobody is taken for another one of the same name: name, and e-mail or id. */
export function Whom({ user }: WhomProps) {
  const label = personLabel(user);
  const detail = user.email === label || !user.email ? user.id : user.email;
  return (
    <p className="text-fg">
      <bdi className="font-medium">{label}</bdi>
      {detail === label ? null : <span className="text-fg-muted"> · {detail}</span>}
      {detail === user.id ? (
        <span className="-my-1 ml-0.5 inline-flex align-middle">
          <CopyButton value={user.id} label={words.idToCopy} />
        </span>
      ) : null}
    </p>
  );
}
