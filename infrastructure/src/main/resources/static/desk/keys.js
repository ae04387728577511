// What every desk with keys has: the sheet of them on "?", and a word for an input method that is still composing.
(() => {
  'use strict';

  const composing = event => event.isComposing || event.keyCode === 229;
  window.minqing = Object.assign(window.minqing || {}, {composing});

  document.addEventListener('keydown', event => {
    if (composing(event) || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const sheet = document.getElementById('keys');
    if (sheet && event.key === '?' && !event.target.closest('input, textarea, select')) {
      event.preventDefault();
      sheet.showModal();
    }
  });
})();
