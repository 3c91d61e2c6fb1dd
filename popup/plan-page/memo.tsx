import { Component, type ComponentType } from 'preact';

/**
 * A part that is drawn again only when one of its props is another value: the app draws everything on every change,
 * and most rows of a long table have not changed.
 */
export function memo<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== this.props[name]);
    }

    override render(props: Props) {
      return <Part {...props} />;
    }
  };
}
