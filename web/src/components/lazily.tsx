import { Component, type ComponentType, type FunctionComponent, type ReactNode, use } from "react";

/** What the window hears where a part of the console did not come. Whoever can say it says it. */
export const MISSING = "missing";

/** How one does without a component whose code does not come. */
interface Without<Props> {
  /** stands in its place, and nothing is said */
  instead?: (props: Props) => ReactNode;
  /** takes back what asked for it, where that is not its `onClose` */
  close?: (props: Props) => void;
}

/** The code of a component, as far as it has come. */
interface Code<Props> extends Without<Props> {
  load: () => Promise<ComponentType<Props>>;
  coming?: Promise<ComponentType<Props>> | undefined;
  there?: ComponentType<Props>;
}

/**
 * A component whose code comes when it is first drawn, or before that by `ahead`. Where it does not come, the rest of the page
 * stays as it is, and the next time it is asked for anew: what React's own `lazy` could not get, it never gets.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  without: Without<Props> = {},
): FunctionComponent<Props> & { ahead: () => void } {
  const code: Code<Props> = { load, close: closeIt, ...without };
  const draw = (props: Props) => <Lazy code={code} props={props} />;
  return Object.assign(draw, { ahead: () => void begin(code).catch(() => forget(code)) });
}

const closeIt = ({ onClose }: { onClose?: () => void }) => onClose?.();

function begin<Props>(code: Code<Props>) {
  code.coming ??= code.load().then((component) => {
    code.there = component;
    return component;
  });
  return code.coming;
}

function forget<Props>(code: Code<Props>) {
  code.coming = undefined;
}

interface LazyProps<Props> {
  code: Code<Props>;
  props: Props;
}

/** Keeps what goes wrong inside from what is around. */
class Lazy<Props extends object> extends Component<LazyProps<Props>, { isMissing: boolean }> {
  override state = { isMissing: false };

  static getDerivedStateFromError() {
    return { isMissing: true };
  }

  override componentDidCatch() {
    const { code, props } = this.props;
    forget(code);
    if (code.instead) return;
    window.dispatchEvent(new Event(MISSING));
    code.close?.(props);
  }

  override render() {
    const { code, props } = this.props;
    return this.state.isMissing ? code.instead?.(props) : <Drawn code={code} props={props} />;
  }
}

function Drawn<Props extends object>({ code, props }: LazyProps<Props>) {
  // What is there is drawn at once: even what has come already, React may let wait for a third of a second.
  const There = code.there ?? use(begin(code));
  return <There {...props} />;
}
