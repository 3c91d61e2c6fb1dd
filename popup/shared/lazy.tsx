import { Component, type ComponentType } from 'preact';
import type * as LazyParts from './lazy-parts.ts';

type Parts = typeof LazyParts;

let parts: Parts | undefined;
let coming: Promise<Parts> | undefined;

/** What the first paint does not need. What failed to come is tried again. */
export function loadParts(): Promise<Parts> {
  coming ??= import('./lazy-parts.ts').then((loaded) => (parts = loaded));
  coming.catch(() => (coming = undefined));
  return coming;
}

/**
 * A part that is drawn as soon as its script is there; `isLater` has it come after the first paint all the same: nobody
 * sees it before.
 */
export function lazy<Props extends object>(
  pick: (parts: Parts) => ComponentType<Props>,
  { isLater = false } = {},
): ComponentType<Props> {
  return class Lazy extends Component<Props, { Part?: ComponentType<Props> }> {
    override state = parts && !isLater ? { Part: pick(parts) } : {};

    override componentDidMount(): void {
      if (!this.state.Part) void loadParts().then((loaded) => this.setState({ Part: pick(loaded) }));
    }

    override render(props: Props, { Part }: { Part?: ComponentType<Props> }) {
      return Part ? <Part {...props} /> : null;
    }
  };
}
