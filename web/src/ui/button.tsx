import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { Kbd } from "@/ui/kbd";

/** Of those that can be on: that it is, by an edge and not by colour alone. */
const pressed =
  "aria-pressed:bg-selected aria-pressed:text-fg aria-pressed:inset-ring aria-pressed:inset-ring-fg-faint";

/** The look of a button, also for links that are one. */
export const buttonStyle = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium text-sm transition-colors duration-100 disabled:opacity-50 aria-disabled:cursor-default aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        primary: "bg-accent text-on-accent hover:bg-accent-hover",
        secondary: `border border-line-strong bg-surface text-fg hover:bg-hover ${pressed}`,
        ghost: `text-fg-muted hover:bg-hover hover:text-fg ${pressed}`,
        danger: "bg-danger-fill text-on-accent hover:bg-danger-fill-hover",
        ghostDanger: "ghost-danger",
        quietDanger: "border border-line-strong bg-surface text-danger hover:bg-danger-surface",
      },
      size: {
        sm: "h-7 px-2.5 text-xs [&_svg]:size-3.5",
        md: "h-8 px-3",
        lg: "h-10 px-4 text-base",
        icon: "size-8",
        iconSm: "size-6 [&_svg]:size-3.5",
      },
    },
    defaultVariants: { tone: "secondary", size: "md" },
  },
);

export interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof buttonStyle> {
  /** the key that does the same, shown beside the words */
  shortcut?: string;
}

/** A button; it never submits a form unless told to. */
export function Button({ tone, size, className, shortcut, type = "button", ...rest }: ButtonProps) {
  const button = (
    <button
      type={type}
      aria-keyshortcuts={shortcut}
      className={cn(buttonStyle({ tone, size }), shortcut && "md:pr-8", className)}
      {...rest}
    />
  );
  if (!shortcut) return button;
  // Beside the button and not in it: a name is words, without the key.
  return (
    <span className="relative inline-flex">
      {button}
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-1.5 grid place-items-center max-md:hidden"
      >
        <Kbd>{shortcut}</Kbd>
      </span>
    </span>
  );
}
