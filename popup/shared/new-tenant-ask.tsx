import type { LinkId } from '../../src/admin-center/links.ts';
import type { App, PartProps } from './app-state.ts';
import { lazy } from './lazy.tsx';

/** The link to the new tenant that was pressed. */
export interface NewTenantDialogProps {
  app: App;
  id: LinkId;
}

const NewTenantDialog = lazy<NewTenantDialogProps>((part) => part.NewTenantDialog);

/** The first link to the new tenant asks once where that tenant is signed in. */
export function NewTenantAsk({ app }: PartProps) {
  const { asksWay } = app.state;
  return asksWay ? <NewTenantDialog app={app} id={asksWay} /> : null;
}
