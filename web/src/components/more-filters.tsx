import { type ReactNode, useState } from "react";
import { Button } from "@/ui/button";

interface MoreFiltersProps {
  label: string;
  /** whether one of them is set, so that they are there anyhow */
  areSet: boolean;
  children: ReactNode;
}

/** The filters that are seldom wanted, behind a button; the first of them takes its place, and the focus with it. */
export function MoreFilters({ label, areSet, children }: MoreFiltersProps) {
  const [isAsked, setAsked] = useState(false);
  if (areSet || isAsked) return children;
  return (
    <Button
      tone="ghost"
      className="border border-line-strong border-dashed px-2.5 font-normal"
      onClick={() => setAsked(true)}
    >
      {label}
    </Button>
  );
}
