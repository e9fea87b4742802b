import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/** The look of a button, also for links that are one. */
export const buttonStyle = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium text-sm transition-colors duration-100 disabled:opacity-50 aria-disabled:cursor-default aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        primary: "bg-accent text-on-accent hover:bg-accent-hover",
        secondary: "border border-line-strong bg-surface text-fg hover:bg-hover",
        ghost: "text-fg-muted hover:bg-hover hover:text-fg",
        danger: "bg-danger-fill text-on-accent hover:bg-danger-fill-hover",
        ghostDanger: "text-danger hover:bg-danger-surface",
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

export type ButtonProps = ComponentProps<"button"> & VariantProps<typeof buttonStyle>;

/** A button; it never submits a form unless told to. */
export function Button({ tone, size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={cn(buttonStyle({ tone, size }), className)} {...rest} />;
}
