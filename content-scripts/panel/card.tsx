import type { ComponentChildren } from 'preact';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Tenant } from '../../src/plan/stored/row.ts';
import type { CardDue, CardFoot, CardList, PanelCard } from '../../src/views/panel/card.ts';
import { Logo } from '../../src/ui/picture.tsx';
import { TenantTag } from '../../src/ui/step-parts.tsx';
import { Icon } from '../icons.tsx';
import { trusted } from '../trusted.ts';
import { Actions } from './actions.tsx';
import type { PanelEvent, PanelState } from './state.ts';

/** Sends what the user did. */
export type Dispatch = (event: PanelEvent) => void;

/** A decision that is open in the card: its options, and what shows where they come from. */
export interface Unfolded {
  sources: ComponentChildren;
  options: ComponentChildren;
}

interface CardProps {
  translator: Translator;
  card: PanelCard;
  tenant: Tenant | null;
  unfolded: Unfolded | null;
  /** What was decided a moment ago. */
  decided: ComponentChildren;
  copied: PanelState['copied'];
  /** What the plan becomes here is not kept. */
  isPrivate: boolean;
  /** The menu, where it is open. */
  menu: ComponentChildren;
  dispatch: Dispatch;
}

/** The open panel: one sentence, one primary action, at most one link, one last line. */
export function Card(props: CardProps) {
  const { translator, card, tenant, unfolded, isPrivate, menu, dispatch } = props;
  const { t } = translator;
  return (
    <section class="ui card" aria-label={t('extension_name')}>
      <CardHeader translator={translator} tenant={tenant} isMenuOpen={menu !== null} dispatch={dispatch} />
      {menu}
      {/* The keyboard's way into the card, and what a screen reader then reads. */}
      <div class="body" tabIndex={-1} role="group" aria-label={t('panel_content')}>
        <Sentence {...props} />
        {unfolded ? unfolded.options : <Actions {...props} actions={card.actions} />}
        {isPrivate && <p class="detail">{t('ui_private')}</p>}
      </div>
      <LastLine {...props} />
    </section>
  );
}

/** What the card says, and its due label. */
function Sentence({ translator, card, unfolded }: CardProps) {
  const { t } = translator;
  const { label, due, sentence, detail, progress, list } = card;
  return (
    <>
      {(label ?? due) && (
        <p class="top">
          {label && <span class="label">{t(label === 'now' ? 'ui_now' : 'panel_subscription')}</span>}
          {due && <DueLabel due={due} translator={translator} />}
        </p>
      )}
      <div class="headline">
        <p class="sentence">{t(sentence)}</p>
        {unfolded?.sources}
      </div>
      {detail && <p class="detail">{t(detail)}</p>}
      {progress !== null && <progress value={progress} max={1} aria-label={t(sentence)} />}
      {list && <BuyList list={list} translator={translator} />}
    </>
  );
}

/** What was decided a moment ago, else the plan's Now or the next date. */
function LastLine({ translator, card, unfolded, decided, dispatch }: CardProps) {
  if (decided && !unfolded) return decided;
  return card.foot && <Foot foot={card.foot} translator={translator} dispatch={dispatch} />;
}

interface HeaderProps {
  translator: Translator;
  tenant: Tenant | null;
  isMenuOpen: boolean;
  dispatch: Dispatch;
}

function CardHeader({ translator, tenant, isMenuOpen, dispatch }: HeaderProps) {
  const { t } = translator;
  const button = (
    type: 'toggle-menu' | 'collapse' | 'close',
    name: 'more' | 'down' | 'close',
    key: string,
  ) => (
    <button
      type="button"
      class={`button plain icon ${type}`}
      aria-label={t(key)}
      onClick={trusted(() => dispatch({ type }))}
      {...(type === 'toggle-menu' && { 'aria-haspopup': 'menu', 'aria-expanded': isMenuOpen })}
    >
      <Icon name={name} />
    </button>
  );
  return (
    <header>
      <Logo />
      <h2>{t('panel_title')}</h2>
      {tenant && <TenantTag tenant={tenant} translator={translator} />}
      <span class="grow" />
      {button('toggle-menu', 'more', 'ui_more')}
      {button('collapse', 'down', 'panel_collapse')}
      {button('close', 'close', 'panel_close')}
    </header>
  );
}

/** 'Decide by 26 Nov, tomorrow'. */
function DueLabel({
  due: { text, left, tone },
  translator: { t },
}: {
  due: CardDue;
  translator: Translator;
}) {
  return (
    <span class={`due ${tone}`}>
      <Icon name={tone === 'calm' ? 'done' : 'clock'} />
      {left ? t('ui_due', { due: t(text), left: t(left) }) : t(text)}
    </span>
  );
}

function BuyList({ list: { lines, more }, translator: { t } }: { list: CardList; translator: Translator }) {
  return (
    <ul class="buy">
      {lines.map(({ product, seats }) => (
        <li key={product}>
          <bdi>{product}</bdi>
          <span class="figure">{seats}</span>
        </li>
      ))}
      {more && (
        <li>
          <span class="hint">{t('list_more', { count: more.count })}</span>
          <span class="figure">{more.seats}</span>
        </li>
      )}
    </ul>
  );
}

interface FootProps {
  translator: Translator;
  dispatch: Dispatch;
}

function Foot({
  foot: { kind, on, text, all },
  translator: { t, day },
  dispatch,
}: FootProps & { foot: CardFoot }) {
  return (
    <footer>
      <strong>{kind === 'date' && on ? day(on) : t(kind === 'now' ? 'ui_now' : 'panel_next')}</strong>
      <span class="grow">{t(text)}</span>
      {kind === 'now' && on && <span class="nowrap">{day(on)}</span>}
      {all !== null && all > 1 && (
        <button
          type="button"
          class="button link"
          onClick={trusted(() => dispatch({ type: 'act', act: { do: 'show-steps' } }))}
        >
          {t('ui_all', { count: all })}
        </button>
      )}
    </footer>
  );
}
