import './setup.ts';
import { setRTL, ThemeProvider } from '@fluentui/react';
import { createRoot } from 'react-dom/client';
import './app.css';
import '../captured/fluent9.css';
import './pages/pages.css';
import './tables/tables.css';
import { registerOwnIcons } from './icons.tsx';
import { options } from './options.ts';
import { consumeRef } from './router.ts';
import { signIn } from './sign-in.ts';
import { Shell } from './shell.tsx';
import { theme } from './theme.ts';

const html = document.documentElement;
if (!options.noLanguage) html.lang = options.tag;
html.dir = options.rightToLeft ? 'rtl' : 'ltr';
html.dataset.theme = options.dark ? 'dark' : 'light';
setRTL(options.rightToLeft);
registerOwnIcons();
consumeRef();
signIn();

const root = document.getElementById('adminAppRoot');
if (root) {
  createRoot(root).render(
    <ThemeProvider theme={theme} applyTo="body">
      <Shell />
    </ThemeProvider>,
  );
}
