import { Component, type ComponentType } from 'preact';

/** A part that few need: its script is fetched from the package when it is first shown. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return class Lazy extends Component<Props, { Part?: ComponentType<Props> }> {
    override componentDidMount(): void {
      void load().then((Part) => this.setState({ Part }));
    }

    override render(props: Props, { Part }: { Part?: ComponentType<Props> }) {
      return Part ? <Part {...props} /> : null;
    }
  };
}
