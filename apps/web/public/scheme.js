// Sets the colour scheme and language before the first paint; a file of its own, since the content policy allows no inline scripts.
(function () {
  var root = document.documentElement;
  var mode = 'system';
  var language = 'ru';
  try {
    mode = localStorage.getItem('ortalyk.scheme') || 'system';
    language = localStorage.getItem('ortalyk.language') || 'ru';
  } catch (error) {
    // Storage may be closed to us; the defaults stand.
  }
  var dark = mode === 'dark' || (mode === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-scheme', dark ? 'dark' : 'light');
  root.style.backgroundColor = dark ? '#181f28' : '#f4f5f7';
  root.lang = language;
})();
