import { cva, type VariantProps } from "class-variance-authority";
import { hue, initials } from "@/lib/person";

const style = cva("inline-grid shrink-0 select-none place-items-center rounded-full font-semibold", {
  variants: {
    size: { sm: "size-6 text-[10px]", md: "size-8 text-xs", lg: "size-12 text-lg" },
    tone: {
      0: "bg-accent-surface text-accent-text",
      1: "bg-info-surface text-info",
      2: "bg-good-surface text-good",
      3: "bg-attention-surface text-attention",
      4: "bg-danger-surface text-danger",
      5: "bg-selected text-fg-muted",
    },
  },
  defaultVariants: { size: "sm" },
});

/** Somebody's initials, always in the same colour. Pictures from elsewhere are not loaded: they would tell who looks. */
export function Avatar({ label, size }: { label: string; size?: VariantProps<typeof style>["size"] }) {
  return (
    <span aria-hidden="true" className={style({ size, tone: hue(label, 6) as 0 | 1 | 2 | 3 | 4 | 5 })}>
      {initials(label)}
    </span>
  );
}
