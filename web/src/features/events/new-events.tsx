import ArrowUp from "lucide-react/icons/arrow-up";
import { useDebounced } from "@/lib/use-debounced";
import { words } from "@/messages/en/events";
import { Button } from "@/ui/button";

interface NewEventsProps {
  waiting: number;
  shown: number;
  onShow: () => void;
}

/** Says what a watched list brings: to the eye those that wait until one has scrolled up, to a screen reader all. */
export function NewEvents({ waiting, shown, onShow }: NewEventsProps) {
  // A burst is told once, when it has calmed down.
  const told = useDebounced(shown, 3_000);
  return (
    <>
      <span role="status" className="sr-only">
        {told > 0 ? words.newSince(told) : ""}
      </span>
      {waiting > 0 ? (
        <span className="pointer-events-none sticky top-10 z-20 flex h-0 justify-center">
          <Button
            tone="primary"
            className="pointer-events-auto shadow-backdrop shadow-lg"
            onClick={() => {
              onShow();
              document.getElementById("main")?.scrollTo({ top: 0 });
            }}
          >
            <ArrowUp aria-hidden="true" /> {words.showNew(waiting)}
          </Button>
        </span>
      ) : null}
    </>
  );
}
