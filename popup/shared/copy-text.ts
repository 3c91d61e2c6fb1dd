import type { App } from './app-state.ts';

/** Copies a text, and says whether the browser let us. */
export async function copyText(app: App, text: string): Promise<void> {
  const { t } = app.state.translator;
  try {
    await navigator.clipboard.writeText(text);
    app.say(t('ui_copied'));
  } catch {
    app.say(t('popup_notCopied'));
  }
}
