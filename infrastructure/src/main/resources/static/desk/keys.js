// What every page with keys has: the sheet of them on "?", the search on "/", Ctrl+Enter for the form one is in, and J and K
// from a page to the one beside it; and a word for an input method that is still composing.
(() => {
  'use strict';

  const composing = event => event.isComposing || event.keyCode === 229;
  const bar = document.querySelector('.desk-bar');
  const sheet = document.getElementById('keys');
  const isTyping = element => element.matches('input:not([type=checkbox], [type=radio]), textarea, select') || element.isContentEditable;
  // A key alone, outside of what is typed, where whoever works here has not switched such keys off.
  const single = event => bar.dataset.singleKeys !== 'OFF' && !composing(event)
    && !event.altKey && !event.ctrlKey && !event.metaKey && !isTyping(event.target);

  const button = document.getElementById('keys-open');
  if (sheet && button) {
    button.hidden = false;
    button.addEventListener('click', () => sheet.showModal());
  }

  const search = () => {
    const field = document.querySelector('input[type=search]');
    if (field) {
      field.focus();
      field.select();
    } else {
      location.assign('/cases#q');
    }
  };

  // From whatever has the focus to the one behind or before it; at the ends it stays. What of it takes the focus the page says.
  const along = (all, by, part) => {
    const at = all.findIndex(one => one.contains(document.activeElement));
    const to = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
    if (to) {
      part(to).focus();
    }
  };

  window.minqing = Object.assign(window.minqing || {}, {composing, single, along});

  const go = to => {
    const link = document.querySelector('.desk-beside[rel=' + to + ']');
    if (link) {
      link.click();
    }
  };

  // What a form does with Enter it does with Ctrl+Enter from any of its fields: what the field's own button says, if it has one.
  const submit = field => {
    const near = field.closest('.desk-then');
    const by = (near && near.querySelector('[type=submit]')) || field.form.querySelector('.btn-primary[type=submit]');
    if (by && by.form === field.form) {
      by.click();
    } else {
      field.form.requestSubmit();
    }
  };

  document.addEventListener('keydown', event => {
    if (composing(event)) {
      return;
    }
    if (event.ctrlKey && !event.altKey && !event.metaKey && event.key === 'Enter' && event.target.form) {
      event.preventDefault();
      submit(event.target);
    } else if (event.altKey && !event.ctrlKey && !event.metaKey && event.key.toLowerCase() === 'n') {
      const hotline = bar.querySelector('[href="/desk/hotline"]');
      if (hotline && location.pathname !== '/desk/hotline') {
        event.preventDefault();
        hotline.click();
      }
    } else if (single(event)) {
      const keys = {
        '?': () => sheet && sheet.showModal(),
        '/': search,
        'j': () => go('next'),
        'k': () => go('prev')
      };
      const act = keys[event.key.toLowerCase()];
      if (act && !(sheet && sheet.open)) {
        event.preventDefault();
        act();
      }
    }
  });
})();
