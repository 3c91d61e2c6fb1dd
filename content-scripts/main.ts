import { startPanel } from './panel/start.ts';

startPanel();
