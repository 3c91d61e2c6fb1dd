/** esbuild collects the style sheets. */
declare module '*.css';
