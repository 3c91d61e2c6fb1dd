// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import byLanguage from '../../../../data/command-names.json' with { type: 'json' };
import { commandNames } from '../../../../src/admin-center/command-names.ts';
import { COMMAND_IDS, findCommands, type CommandId } from '../../../../src/admin-center/dom/commands.ts';
import texts from '../../../admin-center/app/texts.json' with { type: 'json' };

/** Each command as Microsoft's libraries draw it, and how many of them the fixture shows by which names. */
const FIXTURES: readonly { markup: string; found: Partial<Record<CommandId, string>> }[] = [
  {
    // Fluent 8: a command bar, with the words inside, and the way out of it
    markup: `<div role="menubar"><button role="menuitem" name="a"><span><i>x</i></span><span>Remove  licenses</span></button>
      <button role="menuitem" id="cancel"><span>Cancel subscription</span></button></div>
      <button id="other">Cancel</button><a href="#">Subscription</a>`,
    found: { 'remove-licenses': 'a', 'cancel-subscription': 'cancel' },
  },
  {
    // the details of one subscription: labels that name the product, a switch
    markup: `<button id="buy" aria-label="Buy licenses: Microsoft 365 E3">Buy licenses</button>
      <button id="less" aria-label="Remove licenses: Microsoft 365 E3">Remove</button>
      <span id="l1">Turn recurring</span><span id="l2">billing off</span><h2>Cancel subscription</h2>
      <div role="switch" id="switch" aria-labelledby="l0 l3"></div><span id="l3">Recurring billing</span>
      <button id="stop">Cancel this subscription</button><button id="move">Move to another tenant</button>`,
    found: {
      'buy-licenses': 'buy',
      'remove-licenses': 'less',
      'recurring-billing': 'switch',
      'cancel-subscription': 'stop',
      'move-to-another-tenant': 'move',
    },
  },
  {
    markup: `<button id="remove">Remove</button><button id="more">Remove filter</button><button id="un">Unassign licenses</button>`,
    found: { 'remove-domain': 'remove', 'unassign-licenses': 'un' },
  },
];

beforeEach(() => {
  document.body.replaceChildren();
  // jsdom lays nothing out: all is visible, but what says that it is not.
  Element.prototype.getClientRects = function () {
    return { length: this.hasAttribute('hidden') ? 0 : 1 } as DOMRectList;
  };
});

function draw(markup: string): void {
  document.body.innerHTML = markup.replaceAll('name="a"', 'id="a"').replace('<i>x</i>', '');
}

function ids(found: ReadonlyMap<CommandId, HTMLElement>): Partial<Record<CommandId, string>> {
  return Object.fromEntries([...found].map(([command, { id }]) => [command, id]));
}

describe('findCommands', () => {
  it.each(FIXTURES)('finds each command of a fixture once (%#)', ({ markup, found }) => {
    draw(markup);
    expect(ids(findCommands(document, commandNames(['en']), null))).toEqual(found);
  });

  it('knows the newer commands in other languages, a short one only as it is, and no button without a name', () => {
    draw(
      '<button id="none"></button><button id="less">Fjern filter</button><button id="away">Fjern</button>' +
        '<button id="un">Fjern tildeling af licenser</button>',
    );
    const found = ids(findCommands(document, commandNames(['da']), null));
    expect(found).toEqual({ 'remove-domain': 'away', 'unassign-licenses': 'un' });
    draw('<button id="none"></button>');
    for (const language of Object.keys(byLanguage)) {
      expect(ids(findCommands(document, commandNames([language]), null)), language).toEqual({});
    }
  });

  it('takes the first that is visible, and none of the table', () => {
    draw(`<button hidden>Buy licenses</button><table id="t"><tr><td><button>Buy licenses</button></td></tr></table>
      <button id="b">Buy licenses</button><button id="c">Buy licenses</button>`);
    const found = findCommands(document, commandNames(['en']), document.querySelector('#t'));
    expect(ids(found)).toEqual({ 'buy-licenses': 'b' });
  });

  it('takes names as they stand: nothing in them is a pattern', () => {
    draw('<button id="x">Buy (all) licenses</button><button id="y">abc</button>');
    const names = { 'buy-licenses': 'buy (all) licenses', 'remove-domain': 'a.c' };
    expect(ids(findCommands(document, names, null))).toEqual({ 'buy-licenses': 'x' });
  });

  it.each(Object.keys(byLanguage))('finds the commands that the glossary has in %s', (language) => {
    const names: Record<string, string> = byLanguage[language as keyof typeof byLanguage];
    const drawn = Object.keys(names);
    for (const id of drawn) {
      const words = names[id]?.split('|')[0]?.replaceAll('*', '') ?? '';
      // A wide space and more words behind: what must not matter, but where a word alone is the name.
      const more = names[id]?.split('|')[0]?.endsWith('*') ? ' …' : '';
      const textContent = `${words.replaceAll(' ', '\u{a0} ')}${more}`;
      document.body.append(Object.assign(document.createElement('button'), { id, textContent }));
    }
    expect(drawn.length).toBeGreaterThanOrEqual(4);
    const tag = language.replace('_', '-');
    expect(ids(findCommands(document, commandNames([tag]), null))).toEqual(
      Object.fromEntries(drawn.map((id) => [id, id])),
    );
  });

  it.each(['da', 'de', 'ja', 'ar'] as const)('finds what the stand-in says in %s', (language) => {
    const { cancelSubscription, removeLicenses, buyLicenses, editRecurringBilling, recurringBilling } =
      texts[language];
    for (const words of [
      cancelSubscription,
      removeLicenses,
      buyLicenses,
      editRecurringBilling,
      recurringBilling,
    ]) {
      document.body.append(
        Object.assign(document.createElement('button'), { textContent: words, id: words }),
      );
    }
    expect(ids(findCommands(document, commandNames([language]), null))).toEqual({
      'cancel-subscription': cancelSubscription,
      'remove-licenses': removeLicenses,
      'buy-licenses': buyLicenses,
      'recurring-billing': editRecurringBilling,
    });
  });
});

describe('commandNames', () => {
  it('has every command in English, whatever the page says', () => {
    for (const tags of [[], [null], ['xx'], ['da-DK', null]]) {
      expect(Object.keys(commandNames(tags))).toEqual([...COMMAND_IDS]);
    }
  });

  it('brings both where a tag may mean two, and Bokmål by its other tags', () => {
    const names = commandNames(['zh-Hans'])['buy-licenses'];
    expect(names).toContain('购买许可证');
    expect(names).toContain('購買授權');
    for (const tag of ['no', 'nn-NO', 'nb'])
      expect(commandNames([tag])['buy-licenses']).toContain('kjøp lisenser');
  });

  it('has 40 languages beside English', () => {
    expect(Object.keys(byLanguage)).toHaveLength(40);
  });
});
