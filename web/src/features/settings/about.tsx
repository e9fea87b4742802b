import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { healthQuery } from "@/lib/health-query";
import { words } from "@/messages/en/settings";

const LINK = "font-medium text-accent-text hover:underline";

/** Which Rollcall this is, whether it is well, and where programs read what it can do. */
export function About() {
  const { data, isError } = useQuery(healthQuery);
  const well = data?.status === "ok" ? words.healthy : words.unhealthy;
  return (
    <dl className="divide-y divide-line text-sm">
      <Fact name={words.version}>{data ? data.version : isError ? "–" : words.asking}</Fact>
      <Fact name={words.health}>
        <Link to="/health" className={LINK}>
          {data || isError ? well : words.asking}
        </Link>
      </Fact>
      <Fact name={words.api}>
        <span className="flex flex-wrap gap-x-6 gap-y-1">
          <a href="/api/docs" className={LINK}>
            {words.apiDocs}
          </a>
          <a href="/api/openapi.json" className={LINK}>
            {words.openapi}
          </a>
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-1 px-4 py-3 md:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="text-fg-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
