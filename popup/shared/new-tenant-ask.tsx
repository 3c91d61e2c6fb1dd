import type { PartProps } from './app-state.ts';
import { NewTenantDialog } from './new-tenant-dialog.tsx';

/** The first link to the new tenant asks once where that tenant is signed in. */
export function NewTenantAsk({ app }: PartProps) {
  const { asksWay } = app.state;
  return asksWay ? <NewTenantDialog app={app} id={asksWay} /> : null;
}
