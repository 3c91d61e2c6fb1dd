import {
  CommandBar,
  Panel,
  PanelType,
  Pivot,
  PivotItem,
  Selection,
  type ICommandBarItemProps,
  type IObjectWithKey,
} from '@fluentui/react';
import { useMemo, useReducer, type ReactElement, type ReactNode } from 'react';
import { navigate } from '../router.ts';
import type { Item } from '../tables/model.ts';
import { text, type TextKey } from '../texts.ts';

interface FrameProps {
  title: string;
  /** The group of the navigation, for the breadcrumb. */
  group?: TextKey;
  children?: ReactNode;
}

/** What all pages have: breadcrumb and heading. */
export function Frame({ title, group, children }: FrameProps): ReactElement {
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href="#/homepage">{text('home')}</a>
        {group && <span> / {text(group)}</span>}
      </nav>
      <h1 className="page-title">{title}</h1>
      {children}
    </>
  );
}

/** Tabs that lead to routes. */
export function Tabs({
  tabs,
  selected,
}: {
  tabs: readonly [TextKey, string][];
  selected: TextKey;
}): ReactElement {
  const go = (key: string | undefined): void => {
    const route = tabs.find(([label]) => label === key)?.[1];
    if (route) navigate(route);
  };
  return (
    <Pivot
      selectedKey={selected}
      headersOnly
      onLinkClick={(item) => go(item?.props.itemKey)}
      className="tabs"
    >
      {tabs.map(([label]) => (
        <PivotItem key={label} itemKey={label} headerText={text(label)} />
      ))}
    </Pivot>
  );
}

export function command(
  key: TextKey,
  iconName: string,
  onClick: () => void = () => undefined,
  disabled = false,
): ICommandBarItemProps {
  return {
    key,
    text: text(key),
    iconProps: { iconName },
    onClick,
    disabled,
    'data-automation-id': `${key}Button`,
  };
}

export function Commands(props: {
  items: ICommandBarItemProps[];
  farItems?: ICommandBarItemProps[];
}): ReactElement {
  return <CommandBar ariaLabel="Commands" className="commands" {...props} />;
}

/** Selected rows outlive the page's re-renders, but not the page. */
const selections = new Map<string, Selection>();

// Each page knows what its rows are; the library does not.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function useTableSelection<T extends Item>(page: string): { selection: Selection; selected: T[] } {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const selection = useMemo(() => {
    const getKey = (item: IObjectWithKey): string => (item as Item).id;
    const known =
      selections.get(page) ?? new Selection({ getKey, onSelectionChanged: () => listeners.get(page)?.() });
    selections.set(page, known);
    return known;
  }, [page]);
  listeners.set(page, render);
  return { selection, selected: selection.getSelection() as unknown as T[] };
}

const listeners = new Map<string, () => void>();

export function SidePanel(props: {
  title: string;
  open: boolean;
  onClose: () => void;
  children?: ReactNode;
}): ReactElement {
  return (
    <Panel
      isOpen={props.open}
      onDismiss={props.onClose}
      type={PanelType.medium}
      headerText={props.title}
      closeButtonAriaLabel={text('close')}
    >
      {props.children}
    </Panel>
  );
}
