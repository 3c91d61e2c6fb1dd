import { startBackground } from './background/start.ts';

startBackground();
