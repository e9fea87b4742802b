import { Link } from "@tanstack/react-router";
import type { ComponentProps } from "react";

interface OpenLinkProps extends Pick<ComponentProps<"a">, "title" | "className" | "children"> {
  id: string;
  /** whether something of the list is open already, in whose place this comes */
  isInPlace: boolean;
}

/** The link of a row that opens it beside its list; see `useOpened`. */
export function OpenLink({ id, isInPlace, ...rest }: OpenLinkProps) {
  return (
    <Link
      to="."
      search={(old) => ({ ...old, open: id })}
      state={(old) => (isInPlace ? old : { ...old, opened: true })}
      replace={isInPlace}
      resetScroll={false}
      {...rest}
    />
  );
}
