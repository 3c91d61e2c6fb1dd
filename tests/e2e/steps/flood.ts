/**
 * Changes the page's elements many times, so many a second, in tasks of their own, and counts the frames that the page
 * draws meanwhile. Runs in the page's own world and closes over nothing.
 */
export async function flood(times: number, perSecond: number): Promise<number> {
  let frames = 0;
  let done = 0;
  const count = () => {
    frames += 1;
    if (done < times) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const place = document.querySelector('main') ?? document.body;
  const { port1, port2 } = new MessageChannel();
  const began = performance.now();
  while (done < times) {
    const due = Math.min(((performance.now() - began) / 1000) * perSecond, times);
    for (; done < due; done += 1) {
      if (done % 2 === 0) place.append(document.createElement('p'));
      else place.lastElementChild?.remove();
    }
    await new Promise((next) => {
      port1.onmessage = next;
      port2.postMessage(null);
    });
  }
  return frames;
}
