import type { App } from './app-state.ts';

/** Copies a text, and says whether the browser let us; `done` in place of 'Copied'. */
export async function copyText(app: App, text: string, done?: string): Promise<void> {
  const { t } = app.state.translator;
  try {
    await navigator.clipboard.writeText(text);
    app.say(done ?? t('ui_copied'));
  } catch {
    app.say(t('popup_notCopied'));
  }
}
