import { Tooltip } from "@/components/overlays";
import { Button, type ButtonProps } from "@/ui/button";

/** A button for something that not everyone may do: `why` says why not, to pointer, keyboard and screen reader alike. */
export function GuardedButton({ why, onClick, shortcut, ...rest }: ButtonProps & { why: string | null }) {
  if (!why) return <Button onClick={onClick} {...(shortcut ? { shortcut } : {})} {...rest} />;
  return (
    <Tooltip text={why}>
      <Button {...rest} aria-disabled="true" aria-description={why} />
    </Tooltip>
  );
}
