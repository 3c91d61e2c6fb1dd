import { startApp } from './app.tsx';

void startApp(document.body);
