// What every desk with keys has: the sheet of them on "?", and a word for an input method that is still composing.
(() => {
  'use strict';

  const composing = event => event.isComposing || event.keyCode === 229;

  // From whatever has the focus to the one behind or before it; at the ends it stays. What of it takes the focus the page says.
  const along = (all, by, part) => {
    const at = all.findIndex(one => one.contains(document.activeElement));
    const to = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
    if (to) {
      part(to).focus();
    }
  };
  window.minqing = Object.assign(window.minqing || {}, {composing, along});

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
