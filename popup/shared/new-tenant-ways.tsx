import { Component } from 'preact';
import { linkUrl, type LinkId } from '../../src/admin-center/links.ts';
import {
  containerNumber,
  openContainers,
  requestContainers,
  signInWays,
  type Container,
  type SignInWays,
} from '../../src/browser/separate-sign-in.ts';
import { openLink } from '../../src/browser/open-tabs.ts';
import type { NewTenantWay } from '../../src/plan/stored/model.ts';
import type { App } from './app-state.ts';
import { copyText } from './copy-text.ts';
import { openNewTenant } from './open-new-tenant.ts';

/** What the ways of opening a link of the new tenant need. */
export interface NewTenantProps {
  app: App;
  id: LinkId;
  /** The link was opened, or copied. */
  onDone: () => void;
}

interface State {
  ways?: SignInWays;
  /** Undefined while we may not know them. */
  containers?: Container[] | undefined;
  /** True while another container is to be chosen. */
  choosing: boolean;
}

/** Each way to open a link of the new tenant where the old one's sign-in is not. */
export class NewTenantWays extends Component<NewTenantProps, State> {
  override state: State = { choosing: false };

  override componentDidMount(): void {
    void this.look();
  }

  private async look(): Promise<void> {
    const ways = await signInWays();
    this.setState({ ways, containers: ways.containers ? await openContainers() : undefined });
  }

  /** The first thing in the click: a browser gives a permission to a click only. */
  private readonly choose = (): void => {
    void requestContainers().then(async (given) => {
      if (given) this.setState({ containers: await openContainers(), choosing: true });
    });
  };

  override render({ app, id }: NewTenantProps, { ways }: State) {
    const { t } = app.state.translator;
    const href = linkUrl(id, app.state.context);
    return (
      <div class="ways">
        <p class="hint">{t('newTenant_why')}</p>
        <Way label={t('newTenant_here')} hint={t('newTenant_here_hint')} run={() => this.take('here')} />
        {ways && <PrivateWay ways={ways} t={t} run={() => this.take('private')} />}
        {ways?.containers && this.containerWay()}
        <Way
          label={t('newTenant_copy')}
          hint={t('newTenant_copy_hint')}
          run={() => copyText(app, href).then(this.props.onDone)}
        />
      </div>
    );
  }

  /** Opens the link this way, and every later one too. */
  private async take(way: NewTenantWay): Promise<void> {
    const { app, id, onDone } = this.props;
    app.change({ type: 'new-tenant-way', value: way });
    onDone();
    await openNewTenant(app, id, way);
  }

  private containerWay() {
    const { app, id } = this.props;
    const { containers, choosing } = this.state;
    const { stored, translator, context } = app.state;
    const { t } = translator;
    const chosen = stored.settings.newTenantContainer;
    if (containers === undefined)
      return <Way label={t('newTenant_container')} hint={t('newTenant_container_hint')} run={this.choose} />;
    if (chosen === undefined || choosing) return this.containerChoice(containers);
    const number = containerNumber(chosen);
    return (
      <>
        <Way
          label={t('newTenant_inContainer', { number })}
          run={() => openLink(id, context, chosen).then(this.props.onDone)}
        />
        <Way label={t('newTenant_forgetContainer')} run={() => this.remember(null)} />
      </>
    );
  }

  private containerChoice(containers: readonly Container[]) {
    const { t } = this.props.app.state.translator;
    if (containers.length === 0)
      return <Way label={t('newTenant_container')} hint={t('newTenant_noContainer')} run={this.choose} />;
    return (
      <>
        <p class="hint">{t('newTenant_whichContainer')}</p>
        {containers.map(({ id, titles }) => (
          <Way
            key={id}
            label={t('newTenant_useContainer', { number: containerNumber(id) })}
            {...(titles.length > 0 && { hint: titles.join(' · ') })}
            run={() => this.remember(id)}
          />
        ))}
      </>
    );
  }

  private remember(value: string | null): void {
    const { app } = this.props;
    const { t } = app.state.translator;
    app.change({ type: 'new-tenant-container', value });
    app.say(
      value === null
        ? t('newTenant_forgotten')
        : t('newTenant_remembered', { number: containerNumber(value) }),
    );
    this.setState({ choosing: false });
  }
}

function PrivateWay({ ways, t, run }: { ways: SignInWays; t: (key: string) => string; run: () => unknown }) {
  switch (ways.private) {
    case 'panel':
      return <Way label={t('newTenant_private')} run={run} />;
    case 'no-panel':
      return <Way label={t('newTenant_private')} hint={t('newTenant_noPanel')} run={run} />;
    case 'refused':
      return <p class="hint">{t('newTenant_refused')}</p>;
    case 'none':
      return null;
  }
}

function Way({ label, hint, run }: { label: string; hint?: string; run: () => unknown }) {
  return (
    <div>
      <button type="button" class="button" onClick={() => void run()}>
        {label}
      </button>
      {hint && <p class="hint">{hint}</p>}
    </div>
  );
}
