import { Link } from "@tanstack/react-router";
import { IN_BAR, placesOf } from "@/features/shell/places";
import { cn } from "@/lib/cn";
import { words } from "@/messages/en/shell";
import type { Me } from "../../../../shared/schemas/me.ts";

/** The places that this operator can go to: a rail on a desk; on a phone a bar, with the others in his menu. */
export function Nav({ me }: { me: Me }) {
  return (
    <nav aria-label={words.mainNavigation} className="contents">
      <ul className="flex md:grid md:gap-0.5 md:px-2 max-md:flex-1 max-md:justify-around">
        {placesOf(me).map(({ to, name, icon: Icon, startsGroup, key }, index) => (
          <li
            key={to}
            className={cn(
              "max-md:flex-1",
              index >= IN_BAR && "max-md:hidden",
              startsGroup && "md:mt-2 md:border-line md:border-t md:pt-2",
            )}
          >
            <Link
              to={to}
              title={key ? words.withKeys(words[name], key) : words[name]}
              activeOptions={to === "/" ? { exact: true } : undefined}
              className="flex items-center rounded-md font-medium text-fg-muted transition-colors duration-100 hover:bg-hover hover:text-fg aria-[current=page]:text-fg max-md:h-14 max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:text-xs md:h-8 md:gap-2.5 md:px-2.5 md:text-sm md:aria-[current=page]:bg-selected aria-[current=page]:[&_svg]:text-accent-text"
            >
              <Icon aria-hidden="true" className="size-4 shrink-0 max-md:size-5" />
              <span className="md:group-data-[rail=narrow]/frame:sr-only">{words[name]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
