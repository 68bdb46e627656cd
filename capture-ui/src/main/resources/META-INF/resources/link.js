// The token of a one-time link stands behind the #, which no browser sends: it is taken from there, out of the address and
// the history, and posted.
(() => {
  const token = location.hash.slice(1);
  if (token) {
    history.replaceState(null, '', location.pathname);
    document.getElementById('token').value = token;
    document.getElementById('link').submit();
  }
})();
