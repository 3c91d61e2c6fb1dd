import type { Change } from './apply-change.ts';
import { MAX_HIDDEN, type Settings } from '../stored/model.ts';

/** Changes of settings, by type: they touch no plan and are not taken back by undo. */
const TYPES = [
  'language',
  'appearance',
  'mapping',
  'new-tenant-container',
  'new-tenant-way',
  'badge',
  'reminders',
  'reminded',
  'panel-shown',
  'panel-view',
  'panel-corner',
  'hide-hint',
  'hints-shown',
] as const;

export type SettingsChange = Extract<Change, { type: (typeof TYPES)[number] }>;

/** True for a change of settings. */
export function isSettingsChange(change: Change): change is SettingsChange {
  return (TYPES as readonly string[]).includes(change.type);
}

/** The settings after a change. Pure. */
export function applySettingsChange(settings: Settings, change: SettingsChange): Settings {
  switch (change.type) {
    case 'language':
      return { ...settings, language: change.value };
    case 'mapping':
      return { ...settings, mappings: { ...settings.mappings, [change.columns]: change.fields } };
    case 'appearance':
      return withChoice(settings, 'appearance', change.value);
    case 'new-tenant-container':
      return withChoice(settings, 'newTenantContainer', change.value);
    case 'new-tenant-way':
      return withChoice(settings, 'newTenantWay', change.value);
    case 'badge':
      return { ...settings, badge: change.value };
    case 'reminders':
    case 'reminded':
      return withReminders(settings, change);
    case 'hide-hint':
    case 'hints-shown':
      return withHints(settings, change);
    default:
      return { ...settings, panel: { ...settings.panel, ...panelPart(settings.panel, change) } };
  }
}

/** null: not chosen. */
function withChoice<Name extends 'appearance' | 'newTenantContainer' | 'newTenantWay'>(
  settings: Settings,
  name: Name,
  value: Settings[Name] | null,
): Settings {
  const next = { ...settings };
  if (value === null) Reflect.deleteProperty(next, name);
  else next[name] = value;
  return next;
}

function withReminders(
  { reminders, ...others }: Settings,
  change: Extract<SettingsChange, { type: 'reminders' | 'reminded' }>,
): Settings {
  if (change.type === 'reminders') {
    return change.value === null ? others : { ...others, reminders: { ...reminders, ...change.value } };
  }
  return reminders ? { ...others, reminders: { ...reminders, last: change.day } } : others;
}

function panelPart(
  { views, corners }: Settings['panel'],
  change: Extract<SettingsChange, { type: `panel-${string}` }>,
): Partial<Settings['panel']> {
  switch (change.type) {
    case 'panel-shown':
      return { shown: change.value, ...(change.value && { views: {} }) };
    case 'panel-view':
      return { views: { ...views, [change.host]: change.view } };
    case 'panel-corner':
      return { corners: { ...corners, [change.host]: change.corner } };
  }
}

/** Shown again, all hidden hints are back. */
function withHints(
  settings: Settings,
  change: Extract<Change, { type: 'hide-hint' | 'hints-shown' }>,
): Settings {
  const { hidden = [], ...rest } = settings.hints ?? {};
  const hints =
    change.type === 'hints-shown'
      ? { shown: change.value, hidden: change.value ? [] : hidden }
      : { ...rest, hidden: [...hidden.filter((id) => id !== change.hint), change.hint].slice(-MAX_HIDDEN) };
  return { ...settings, hints };
}
