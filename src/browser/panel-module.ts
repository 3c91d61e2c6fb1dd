/** The panel's module in the package. Web-accessible to the admin center's hosts, so that scripts there can import it. */
export const PANEL_MODULE = 'content-scripts/main.js';
