import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useShow } from "@/components/use-show";
import { Button } from "@/ui/button";

interface MoreFiltersProps {
  label: string;
  /** whether one of them is set, so that they are there anyhow */
  areSet: boolean;
  children: ReactNode;
}

/**
 * The filters that are seldom wanted, behind a button; the first of them takes its place, and the focus with it. The address
 * has it in `more` that they are there.
 */
export function MoreFilters({ label, areSet, children }: MoreFiltersProps) {
  const isAsked = useSearch({ strict: false, select: ({ more }) => more !== undefined });
  const show = useShow();
  if (areSet || isAsked) return children;
  return (
    <Button
      tone="ghost"
      className="border border-line-strong border-dashed px-2.5 font-normal"
      onClick={() => show({ more: "on" })}
    >
      {label}
    </Button>
  );
}
