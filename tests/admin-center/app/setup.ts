/**
 * Must be imported before anything of Fluent, which reads this once when it is loaded: no fonts and icons from
 * Microsoft's network, and the nonce without which the page's policy refuses Fluent's style elements.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
Object.assign(window, {
  FabricConfig: { fontBaseUrl: '', iconBaseUrl: '', mergeStyles: { cspSettings: { nonce } } },
});
