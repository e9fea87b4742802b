import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/ui/button";

interface MoreFiltersProps {
  label: string;
  /** whether one of them is set, so that they are there anyhow */
  areSet: boolean;
  children: ReactNode;
}

/** The filters that are seldom wanted, behind a button. Who asks for them comes to the first. */
export function MoreFilters({ label, areSet, children }: MoreFiltersProps) {
  const [isAsked, setAsked] = useState(false);
  const filters = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isAsked) filters.current?.querySelector("button")?.focus();
  }, [isAsked]);
  if (areSet || isAsked)
    return (
      <span ref={filters} className="contents">
        {children}
      </span>
    );
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
