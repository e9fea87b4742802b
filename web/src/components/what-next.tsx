import { Link, useRouterState } from "@tanstack/react-router";
import { asksForSignIn, type Failure, waitWords } from "@/lib/api-error";
import { words } from "@/messages/en/common";

/** What to do about a failure, where there is more to say than to try again: wait so long, or sign in again. */
export function WhatNext({ failure }: { failure: Failure }) {
  const returnTo = useRouterState({ select: ({ location }) => location.href });
  if (asksForSignIn(failure)) {
    return (
      <p>
        <Link
          to="/sign-in"
          search={{ reason: "sign-in-again", returnTo }}
          className="font-medium underline underline-offset-2"
        >
          {words.signInAgain}
        </Link>
      </p>
    );
  }
  const wait = waitWords(failure);
  return wait ? <p>{wait}</p> : null;
}
