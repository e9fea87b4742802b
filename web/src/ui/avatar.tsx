import { cva, type VariantProps } from "class-variance-authority";
import { hue, initials } from "@/lib/person";

const style = cva("identity inline-grid shrink-0 select-none place-items-center rounded-full font-semibold", {
  variants: {
    size: { sm: "size-6 text-xs tracking-tighter", md: "size-8 text-xs", lg: "size-12 text-lg" },
  },
  defaultVariants: { size: "sm" },
});

/** Far from those of the accent and of what stands for a state. */
const HUES = [115, 197, 305, 340];

declare module "react" {
  interface CSSProperties {
    "--hue"?: number | undefined;
  }
}

/** Somebody's initials, always in the same colour. Pictures from elsewhere are not loaded: they would tell who looks. */
export function Avatar({ label, size }: { label: string; size?: VariantProps<typeof style>["size"] }) {
  return (
    <span aria-hidden="true" style={{ "--hue": HUES[hue(label, HUES.length)] }} className={style({ size })}>
      {initials(label)}
    </span>
  );
}
