import type { ComponentChildren } from 'preact';
import type { AdminPage } from '../../src/admin-center/pages.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { PanelAdvice, PanelStep } from '../../src/messages/panel-data.ts';
import { Icon, Logo } from '../../src/ui/icons.tsx';
import { Sources } from '../../src/ui/sources.tsx';
import { Due, TenantTag } from '../../src/ui/step-parts.tsx';
import { Inventory, type InventoryProps } from './inventory.tsx';

/** What the user can do in the panel. */
export interface PanelActions {
  open: () => void;
  collapse: () => void;
  /** To the other bottom corner. */
  move: () => void;
  /** For this visit. */
  close: () => void;
  /** For good. */
  turnOff: () => void;
  openTab: () => void;
  tick: (step: string, done: boolean) => void;
}

interface PanelProps {
  translator: Translator;
  advice: PanelAdvice;
  page: AdminPage;
  /** Empty until a question was answered. */
  steps: readonly PanelStep[];
  /** Null on pages that say nothing of subscriptions. */
  inventory: InventoryProps | null;
  /** True when a partner acts for a customer. */
  isPartner: boolean;
  actions: PanelActions;
  /** What is pointed at in the page. */
  children?: ComponentChildren;
}

/** The open panel: the sentence that matters here, what to do, and what comes next. */
export function Panel(props: PanelProps) {
  const { translator, advice, page, steps, inventory, isPartner, actions, children } = props;
  const { t } = translator;
  return (
    <section class="ui card" aria-label={t('extension_name')}>
      <PanelHeader translator={translator} actions={actions} />
      {/* Scrolls, so the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="body" tabIndex={0} role="group" aria-label={t('panel_content')}>
        <p class="sentence">{t(advice.sentence)}</p>
        {inventory && <Inventory {...inventory} />}
        <Cases advice={advice} translator={translator} />
        {steps.length > 0 ? (
          <NextSteps steps={steps} page={page} translator={translator} tick={actions.tick} />
        ) : (
          <Next advice={advice} translator={translator} />
        )}
        {children}
        {isPartner && <p class="hint">{t('ui_partnerCenter')}</p>}
        <Sources citations={advice.citations} translator={translator} />
      </div>
      <footer>
        <button type="button" class="button plain" onClick={actions.turnOff}>
          {t('panel_turnOff')}
        </button>
        <button type="button" class="button plain" onClick={actions.openTab}>
          {t('ui_openInTab')} <Icon name="open" size={16} />
        </button>
      </footer>
    </section>
  );
}

function PanelHeader({ translator: { t }, actions }: Pick<PanelProps, 'translator' | 'actions'>) {
  return (
    <header>
      <Logo />
      <h2>{t('panel_title')}</h2>
      <button
        type="button"
        class="button plain icon move"
        aria-label={t('panel_move')}
        onClick={actions.move}
      >
        <Icon name="down" size={16} />
      </button>
      <button
        type="button"
        class="button plain icon"
        aria-label={t('panel_collapse')}
        onClick={actions.collapse}
      >
        <Icon name="down" size={16} />
      </button>
      <button type="button" class="button plain icon" aria-label={t('panel_close')} onClick={actions.close}>
        <Icon name="close" size={16} />
      </button>
    </header>
  );
}

function Cases({ advice, translator: { t } }: Pick<PanelProps, 'advice' | 'translator'>) {
  if (advice.cases.length === 0) return null;
  return (
    <ul class="cases">
      {advice.cases.map(({ agreement, text }) => (
        <li key={agreement}>
          <span class="hint">{t(`agreement_${agreement.replaceAll('-', '_')}`)}</span>
          {t(text)}
        </li>
      ))}
    </ul>
  );
}

function Next({ advice, translator: { t } }: Pick<PanelProps, 'advice' | 'translator'>) {
  if (!advice.next) return null;
  return (
    <p>
      {t(advice.next)}{' '}
      {advice.link && (
        <a href={advice.link.href} target="_blank" rel="noreferrer">
          {t(advice.link.labelKey)}
        </a>
      )}
    </p>
  );
}

/** The step that belongs to this page, once nothing comes before it; else the next one; and what comes after. */
function NextSteps(
  props: Pick<PanelProps, 'steps' | 'page' | 'translator'> & { tick: PanelActions['tick'] },
) {
  const { steps, page, translator, tick } = props;
  const { t } = translator;
  const open = steps.filter(({ done }) => !done);
  const here = open.find((candidate) => candidate.page === page && candidate.before === 0);
  const later = here ? undefined : open.find((candidate) => candidate.page === page);
  const step = here ?? open[0];
  if (!step) return <p>{t('plan_done')}</p>;
  const after = open.filter((candidate) => candidate !== step).slice(0, 2);
  return (
    <>
      <div class="step">
        <div class="row">
          <strong class="grow">{t(step.title)}</strong>
          <TenantTag tenant={step.tenant} translator={translator} />
        </div>
        <Due step={step} translator={translator} />
        {step.action && <p>{t(step.action)}</p>}
        <div class="row">
          <button type="button" class="button" onClick={() => tick(step.id, true)}>
            {t('plan_markDone')}
          </button>
        </div>
      </div>
      {later && later !== step && <p>{t('panel_notYet', { count: later.before, step: t(later.title) })}</p>}
      {after.length > 0 && (
        <div class="then">
          <span class="hint">{t('panel_then')}</span>
          {after.map((next) => (
            <div class="row" key={next.id}>
              <span class="grow">{t(next.title)}</span>
              <TenantTag tenant={next.tenant} translator={translator} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** The one calm line of a panel whose extension is gone. */
export function Retired({
  text,
  close,
  closeLabel,
}: {
  text: string;
  close: () => void;
  closeLabel: string;
}) {
  return (
    <section class="ui card">
      <header>
        <p class="strong grow" role="status">
          {text}
        </p>
        <button type="button" class="button plain icon" aria-label={closeLabel} onClick={close}>
          <Icon name="close" size={16} />
        </button>
      </header>
    </section>
  );
}
