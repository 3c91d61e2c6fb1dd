/**
 * Runs a handler only for what a person did: the page's own scripts can reach our controls and press them, and such an
 * event is never trusted. Every handler of ours goes through here.
 */
export function trusted<E extends Event>(handler: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) handler(event);
  };
}
