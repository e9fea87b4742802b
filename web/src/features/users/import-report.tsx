import CircleCheck from "lucide-react/icons/circle-check";
import TriangleAlert from "lucide-react/icons/triangle-exclamation-point";
import { CopyButton } from "@/components/copy";
import { words as common } from "@/messages/en/common";
import { words } from "@/messages/en/import-users";
import { CheckField } from "@/ui/checkbox";
import type { ImportReply, LineFault } from "../../../../shared/schemas/transfer.ts";

interface ImportReportProps {
  report: ImportReply;
  skips: boolean;
  onSkip: (skips: boolean) => void;
}

/** Faults that are drawn; the button beside them copies all. */
const DRAWN = 500;

/** What a look through a file has found: how many users are good, and what is wrong on which line. */
export function ImportReport({ report, skips, onSkip }: ImportReportProps) {
  const { users, valid, invalid, faults } = report;
  return (
    <div className="grid gap-3 text-sm">
      {users === 0 ? <p>{words.empty}</p> : null}
      {valid > 0 ? (
        <p className="flex gap-2">
          <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-good" /> {words.good(valid)}
        </p>
      ) : null}
      {invalid > 0 ? (
        <>
          <p className="flex gap-2 text-attention">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            <span>
              {words.bad(invalid)} {faults.length > DRAWN ? words.told(DRAWN) : null}
            </span>
          </p>
          <Faults faults={faults} />
          {valid > 0 ? (
            <CheckField
              label={words.skip(invalid)}
              checked={skips}
              onChange={(event) => onSkip(event.target.checked)}
            />
          ) : null}
        </>
      ) : null}
    </div>
  );
}

function faultWords(fault: LineFault): string {
  return common.api?.fault(fault) ?? fault.detail;
}

/** A line for each fault, with tabs between its parts. */
function asText(faults: readonly LineFault[]): string {
  return faults.map((fault) => [fault.line, fault.field ?? "", faultWords(fault)].join("\t")).join("\n");
}

function Faults({ faults }: { faults: readonly LineFault[] }) {
  return (
    <section aria-label={words.faults} className="max-h-56 overflow-y-auto rounded-md border border-line">
      <table className="w-full border-collapse text-left text-xs [&_tr>:not(:last-child)]:whitespace-nowrap">
        <thead className="sticky top-0 bg-rail text-fg-muted">
          <tr>
            <th className="px-2.5 py-1.5 text-right font-medium">{words.line}</th>
            <th className="px-2.5 py-1.5 font-medium">{words.field}</th>
            <th className="w-full px-2.5 py-1.5 font-medium">
              <span className="flex items-center justify-between gap-2">
                {words.fault}
                {/* also what the keyboard holds on to when it scrolls the list */}
                <CopyButton value={asText(faults)} label={words.copyFaults} />
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, DRAWN).map((fault) => (
            <tr
              key={`${fault.line} ${fault.field} ${fault.detail}`}
              className="border-line border-t align-top"
            >
              <td className="px-2.5 py-1.5 text-right font-mono tabular-nums">{fault.line}</td>
              <td className="px-2.5 py-1.5 font-mono">{fault.field ?? "–"}</td>
              <td className="break-words px-2.5 py-1.5">{faultWords(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
