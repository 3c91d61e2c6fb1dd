/** The least that a popup with something to click does. */
document.addEventListener('click', (event) => {
  if (event.target instanceof HTMLAnchorElement) window.close();
});
