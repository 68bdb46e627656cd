// Keys that a shortcut of the server cannot have, because people also type them: ? opens help, / leads to the search.
(() => {
  const typing = (event) => event.composedPath().some((part) =>
    part instanceof HTMLInputElement || part instanceof HTMLTextAreaElement || part.isContentEditable);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event)) {
      return;
    }
    const wanted = { '?': '.help-button', '/': '.search' }[event.key];
    const part = wanted && document.querySelector(wanted);
    if (part) {
      event.preventDefault();
      event.key === '?' ? part.click() : part.focus();
    }
  });
})();
