import { isLinkId } from '../../../src/admin-center/links.ts';
import type { Warning } from '../../../src/guidance/model.ts';
import type { Cited } from '../../../src/views/cited-guide.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import { Sources } from '../../../src/ui/sources.tsx';
import type { App } from '../../shared/app-state.ts';
import { LinkAnchor } from '../../shared/link-anchor.tsx';

interface WarningsProps {
  app: App;
  warnings: readonly Cited<Warning>[];
}

/** What goes wrong for others, each with its source. */
export function Warnings({ app, warnings }: WarningsProps) {
  const { translator } = app.state;
  return warnings.map((warning) => (
    <div key={warning.id} class="bar warn">
      <Icon name="warning" />
      <p>
        {translator.t(warning.text)}{' '}
        {warning.link && isLinkId(warning.link) && <LinkAnchor app={app} id={warning.link} />}
      </p>
      <Sources citations={warning.citations} certainty={warning.certainty} translator={translator} />
    </div>
  ));
}
