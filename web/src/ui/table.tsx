import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/** A table that always fits its frame: columns have widths, what is longer is cut and told in full by its title. */
export function Table({ className, ...rest }: ComponentProps<"table">) {
  return (
    <table
      className={cn("w-full table-fixed border-separate border-spacing-0 text-sm", className)}
      {...rest}
    />
  );
}

declare module "react" {
  interface CSSProperties {
    "--width"?: number | undefined;
    "--narrow"?: number | null | undefined;
  }
}

interface HeadCellProps extends ComponentProps<"th"> {
  /** the column's width in steps of 4 px; without, it takes what the others leave */
  width?: number | undefined;
  /** its width in a table of less than 48 rem; null for what the others leave */
  narrow?: number | null | undefined;
}

/** A column's heading; it stays in sight while the rows go by. */
export function HeadCell({ className, width, narrow = width, ...rest }: HeadCellProps) {
  return (
    <th
      scope="col"
      style={{ "--width": width, "--narrow": narrow }}
      className={cn(
        width !== undefined &&
          "w-[calc(var(--spacing)*var(--width))] @max-[48rem]:w-[calc(var(--spacing)*var(--narrow))]",
        "sticky top-0 z-10 h-8 truncate border-line border-b bg-canvas px-3 text-left font-medium text-fg-muted text-xs first:pl-4 last:pr-4 md:first:pl-6 md:last:pr-6",
        className,
      )}
      {...rest}
    />
  );
}

/** A row that shows where the pointer and the focus are. */
export function Row({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr
      className={cn(
        "group/row relative scroll-mt-9 scroll-mb-13 transition-colors duration-75 hover:bg-hover focus-within:bg-hover aria-selected:bg-selected",
        className,
      )}
      {...rest}
    />
  );
}

/** A cell of one line; on a phone the row has room for two. */
export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return (
    <td
      className={cn(
        "h-14 truncate border-line border-b px-3 first:pl-4 last:pr-4 md:h-(--row) md:first:pl-6 md:last:pr-6",
        className,
      )}
      {...rest}
    />
  );
}
