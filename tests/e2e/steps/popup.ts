import type { Agreement } from '../../../src/guidance/model.ts';
import { FATES, type Fate } from '../../../src/plan/changes/answer-changes.ts';
import type { PopupUnderTest } from '../support/types.ts';

interface ShownLink {
  title: string;
  /** '' where no tenant is named. */
  tenant: string;
  href: string;
}

/** Chooses the way of buying, as a user does in the list. */
export async function chooseAgreement(popup: PopupUnderTest, value: Agreement): Promise<void> {
  await popup.waitFor('#agreement');
  await popup.evaluate((view, chosen) => {
    const select = view.document.querySelector<HTMLSelectElement>('#agreement');
    if (!select) return;
    select.value = chosen;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

export function chooseFate(popup: PopupUnderTest, fate: Fate): Promise<void> {
  return popup.click(`.choice:nth-child(${FATES.indexOf(fate) + 1}) input`);
}

/** The links of the bar, in order: what each says, whose tenant it names, and where it leads. */
export function barLinks(popup: PopupUnderTest): Promise<ShownLink[]> {
  return popup.evaluate((view) =>
    [...view.document.querySelectorAll<HTMLElement>('.bottom-bar > span')].map((entry) => ({
      title: entry.querySelector<HTMLElement>('strong')?.innerText ?? '',
      tenant: entry.querySelector<HTMLElement>('.tag')?.innerText ?? '',
      href: entry.querySelector('a')?.getAttribute('href') ?? '',
    })),
  );
}

/** Clicks the first button with these words, and fails when there is none. */
export async function press(popup: PopupUnderTest, words: string): Promise<void> {
  const clicked = await popup.evaluate((view, wanted) => {
    const buttons = [...view.document.querySelectorAll<HTMLElement>('button, summary')];
    const button = buttons.find((one) => one.textContent.trim() === wanted || one.ariaLabel === wanted);
    button?.click();
    return button !== undefined;
  }, words);
  if (!clicked) throw new Error(`No button says ${words}`);
}

/** What a part says, without waiting for it; undefined when it is not there. */
export function textOf(popup: PopupUnderTest, selector: string): Promise<string | undefined> {
  return popup.evaluate((view, s) => view.document.querySelector<HTMLElement>(s)?.innerText.trim(), selector);
}

/** Takes the clipboard's place, which no test reaches the same way in both browsers. Read it with `copied`. */
export async function stubClipboard(popup: PopupUnderTest): Promise<void> {
  await popup.evaluate((view) => {
    const writeText = (text: string) => {
      view.document.body.dataset.copied = text;
      return Promise.resolve();
    };
    Object.defineProperty(view.navigator, 'clipboard', { value: { writeText }, configurable: true });
  });
}

export function copied(popup: PopupUnderTest): Promise<string | undefined> {
  return popup.evaluate((view) => view.document.body.dataset.copied);
}
