import { ask } from '../../src/browser/runtime.ts';
import { pageOf } from '../panel/scene.ts';
import type { PlanLink } from '../panel/plan-link.ts';
import type { PanelEffect, PanelEvent, PanelState } from '../panel/state.ts';
import type { LazyHints, Place } from '../hints/lazy-hints.ts';
import { copyText } from './copy-text.ts';
import { DecidedFoot } from './decided-foot.tsx';
import { Menu } from './menu.tsx';
import { Options, SourcesButton } from './options.tsx';
import { Reading } from './reading.ts';
import { reduce } from './reduce.ts';
import { Toast } from './toast.tsx';

/** What the panel's shell lends to what follows from a person's act. */
export interface InteractionShell {
  state: () => PanelState;
  tell: (event: PanelEvent) => void;
  link: Pick<PlanLink, 'send'>;
  /** Where the panel is drawn, in its shadow root. */
  root: HTMLElement;
  hints: Pick<LazyHints, 'reveal'>;
  /** Stores a change; what goes wrong is told. */
  store: (effect: PanelEffect & { do: 'send' }) => void;
}

type Effects = {
  [K in Exclude<PanelEffect['do'], 'look' | 'follow' | 'focus'>]: (effect: PanelEffect & { do: K }) => void;
};

/** What follows from a person's act in the panel: their events, menu and options, and what is then done. */
export class Interaction {
  readonly reduce = reduce;
  readonly parts = { DecidedFoot, Menu, Options, SourcesButton, Toast };
  readonly #reading: Reading;
  readonly #timers = new Map<PanelEvent['type'], ReturnType<typeof setTimeout>>();
  readonly #effects: Effects;

  constructor(private readonly shell: InteractionShell) {
    const { link, tell } = shell;
    this.#reading = new Reading(link, tell);
    this.#effects = this.#effectsIn(shell);
  }

  /** Does what an event leads to. */
  carryOut(effect: PanelEffect): void {
    const run = this.#effects[effect.do as keyof Effects] as (effect: PanelEffect) => void;
    run(effect);
  }

  /** Ends what runs and waits. */
  stop(): void {
    this.#reading.stop();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #effectsIn({ state, tell, link, root, store }: InteractionShell): Effects {
    return {
      send: store,
      'say-tenant': ({ tenant }) => {
        link.send({ type: 'this-tenant', tenant }).catch(() => tell({ type: 'not-saved' }));
      },
      read: () => void this.#reading.start(pageOf(state())),
      'use-rows': () => {
        const { data } = state();
        if (data?.tenant) void this.#reading.use(data.tenant);
      },
      'stop-reading': () => this.#reading.stop(),
      copy: ({ text }) => {
        void copyText(text, root).then((isCopied) => tell({ type: 'copied', isCopied }));
      },
      'open-side': () => open('side'),
      'open-guide': () => open('plan'),
      'open-settings': () => open('settings'),
      'show-rows': (effect) => this.#reveal(effect),
      'show-command': (effect) => this.#reveal(effect),
      later: ({ ms, event }) => {
        clearTimeout(this.#timers.get(event.type));
        this.#timers.set(
          event.type,
          setTimeout(() => tell(event), ms),
        );
      },
    };
  }

  #reveal(place: Place): void {
    if (!this.shell.hints.reveal(place)) this.shell.tell({ type: 'not-there' });
  }
}

function open(at: 'plan' | 'settings' | 'side'): void {
  // A background that is gone says so by itself, in a moment.
  void ask({ type: 'open-guide', at }).catch(() => undefined);
}
