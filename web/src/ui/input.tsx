import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

const field =
  "w-full text-ellipsis rounded-md border border-line-strong bg-surface px-2.5 text-fg text-sm transition-colors duration-100 hover:border-fg-faint focus-visible:border-focus focus-visible:outline-1 focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-danger max-md:text-lg";

/** A line of text. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={cn(field, "h-8", className)} {...rest} />;
}

/** A few lines of text. */
export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea className={cn(field, "min-h-16 py-1.5", className)} {...rest} />;
}

/** One of a few; the browser's own list, which every keyboard, finger and screen reader knows. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select className={cn(field, "h-8 pr-2", className)} {...rest} />;
}
