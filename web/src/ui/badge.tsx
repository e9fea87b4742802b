import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

const style = cva(
  "inline-flex h-5 max-w-full items-center align-middle gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-xs [&_svg]:size-3 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        quiet: "px-0! text-fg-muted [&_svg]:text-good",
        plain: "border border-line bg-surface text-fg-muted",
        accent: "bg-accent-surface text-accent-text",
        good: "bg-good-surface text-good",
        attention: "bg-attention-surface text-attention",
        danger: "bg-danger-surface text-danger",
        info: "bg-info-surface text-info",
      },
    },
    defaultVariants: { tone: "plain" },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof style>["tone"]>;

/** A state in a word. Where it has a meaning it has a picture as well: colour is never the only sign. */
export function Badge({ tone, className, ...rest }: ComponentProps<"span"> & VariantProps<typeof style>) {
  return <span className={cn(style({ tone }), className)} {...rest} />;
}
