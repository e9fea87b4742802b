import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import Bookmark from "lucide-react/icons/bookmark";
import { Group, Item } from "@/features/shell/palette-item";
import { fitsWords } from "@/lib/lookup";
import { addressOf } from "@/lib/views";
import { viewsQuery } from "@/lib/views-query";
import { words as shell } from "@/messages/en/shell";
import { words } from "@/messages/en/views";
import type { Me } from "../../../../shared/schemas/me.ts";

interface PaletteViewsProps {
  me: Me;
  text: string;
  go: (act: () => unknown) => () => void;
}

/** The operator's saved views whose name fits, each with the list that it is of. */
export function PaletteViews({ me, text, go }: PaletteViewsProps) {
  const { history } = useRouter();
  const views = useQuery({ ...viewsQuery(), enabled: me.permissions.includes("events:read") });
  const fitting = views.data?.items.filter(({ name }) => fitsWords(name, text)) ?? [];
  if (fitting.length === 0) return null;
  return (
    <Group heading={words.savedViews}>
      {fitting.map((view) => (
        <Item
          key={`${view.list} ${view.name}`}
          value={`view ${view.list} ${view.name}`}
          icon={Bookmark}
          detail={shell[view.list]}
          onSelect={go(() => history.push(addressOf(view, Date.now())))}
        >
          {view.name}
        </Item>
      ))}
    </Group>
  );
}
