// Asks every few seconds whether the session goes on, and says whether the person did something: a page asks for much by
// itself, and nothing may stay on the screen of a session that was ended elsewhere.
(() => {
  if (window.hersysSession) {
    return;
  }
  window.hersysSession = true;
  let active = true;
  for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchstart']) {
    addEventListener(kind, () => { active = true; }, { capture: true, passive: true });
  }
  setInterval(async () => {
    const was = active;
    active = false;
    try {
      const answer = await fetch(new URL('session?active=' + was, document.baseURI), { cache: 'no-store' });
      if (answer.status === 401 && !location.pathname.endsWith('/login')) {
        location.replace(new URL('login?ended', document.baseURI));
      }
    } catch {
      active ||= was;
    }
  }, 4000);
})();
