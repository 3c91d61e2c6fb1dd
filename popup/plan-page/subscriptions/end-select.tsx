import { Component, createRef } from 'preact';
import type { End } from '../../../src/guidance/model.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { EndChoice } from '../../../src/views/end-choices.ts';
import { Icon } from '../../../src/ui/icons.tsx';

interface Props {
  /** Whose choice it is, for who hears it. */
  label: string;
  /** What the closed field says; `asks`: it waits for the user. */
  text: string;
  asks: boolean;
  choices: () => readonly EndChoice[];
  translator: Translator;
  onChoose: (end: End) => void;
}

interface Place {
  top?: string;
  bottom?: string;
  insetInlineEnd: string;
}

/** A list of choices, each with what follows of it: more than a native select can say. It opens over the table. */
export class EndSelect extends Component<Props, { place: Place | null }> {
  override state = { place: null as Place | null };
  private readonly root = createRef<HTMLSpanElement>();

  private readonly close = () => {
    removeEventListener('scroll', this.close, true);
    removeEventListener('resize', this.close);
    this.setState({ place: null });
  };

  override componentWillUnmount(): void {
    this.close();
  }

  override render(
    { label, text, asks, choices, translator, onChoose }: Props,
    { place }: { place: Place | null },
  ) {
    return (
      <span class="end-select" ref={this.root} onFocusOut={this.onLeave}>
        <button
          type="button"
          class={asks ? 'select-button asks' : 'select-button'}
          aria-haspopup="listbox"
          aria-expanded={place !== null}
          aria-label={`${label}: ${text}`}
          title={text}
          onClick={place ? this.close : this.open}
          onKeyDown={(event) => {
            if (place || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
            event.preventDefault();
            this.open();
          }}
        >
          <span>{text}</span>
          <Icon name="down" size={16} />
        </button>
        {place && (
          <div class="choices-list" role="listbox" aria-label={label} style={{ ...place }} tabIndex={-1}>
            {choices().map((choice) => (
              <Choice
                key={choice.end}
                choice={choice}
                translator={translator}
                onKeyDown={(event) => this.onKey(event)}
                onChoose={() => {
                  this.close();
                  this.button()?.focus();
                  onChoose(choice.end);
                }}
              />
            ))}
          </div>
        )}
      </span>
    );
  }

  private button(): HTMLButtonElement | null {
    return this.root.current?.querySelector('button') ?? null;
  }

  /** Below its field, or above where there is more room; it goes with the first scroll. */
  private readonly open = () => {
    const box = this.button()?.getBoundingClientRect();
    if (!box) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const isRtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const end = Math.max(8, isRtl ? box.left : clientWidth - box.right);
    const below = clientHeight - box.bottom;
    this.setState(
      {
        place: {
          ...(below > 340 || below > box.top
            ? { top: `${box.bottom + 4}px` }
            : { bottom: `${clientHeight - box.top + 4}px` }),
          insetInlineEnd: `${end}px`,
        },
      },
      () => {
        this.options()
          .find((option) => option.ariaSelected === 'true')
          ?.focus();
        if (!this.root.current?.contains(document.activeElement?.closest('[role=option]') ?? null)) {
          this.options()[0]?.focus();
        }
        addEventListener('scroll', this.close, true);
        addEventListener('resize', this.close);
      },
    );
  };

  private options(): HTMLElement[] {
    return [...(this.root.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  }

  private onKey(event: KeyboardEvent): void {
    const options = this.options();
    const at = options.findIndex((option) => option === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') {
      this.close();
      this.button()?.focus();
    } else if (next === undefined) return;
    else options.at(next % options.length)?.focus({ preventScroll: true });
    event.preventDefault();
    event.stopPropagation();
  }

  private readonly onLeave = ({ relatedTarget }: FocusEvent) => {
    if (this.state.place && !(relatedTarget instanceof Node && this.root.current?.contains(relatedTarget)))
      this.close();
  };
}

function Choice({
  choice,
  translator: { t },
  onChoose,
  onKeyDown,
}: {
  choice: EndChoice;
  translator: Translator;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { title, consequence, isAdvised, isChosen, end } = choice;
  return (
    <div
      role="option"
      tabIndex={-1}
      class={end === 'stays' ? 'end-choice apart' : 'end-choice'}
      aria-selected={isChosen}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onChoose();
        } else onKeyDown(event);
      }}
    >
      <span>
        <strong>{t(title)}</strong>
        {isAdvised && <span class="advice">{t('ui_advice')}</span>}
      </span>
      {consequence && <span class="hint">{t(consequence)}</span>}
    </div>
  );
}
