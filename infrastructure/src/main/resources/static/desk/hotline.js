// The hotline desk without a mouse: keys, entries suggested while typing, what the category proposes, and a word where the
// connection is lost. The page works without it, with fewer comforts.
(() => {
  'use strict';

  const composing = event => event.isComposing || event.keyCode === 229;

  document.addEventListener('keydown', event => {
    if (composing(event)) {
      return;
    }
    if (event.altKey && !event.ctrlKey && !event.metaKey) {
      const button = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
      if (button) {
        event.preventDefault();
        if (event.target.dataset.entries) {
          takeFirst(event.target);
        }
        button.click();
      }
      return;
    }
    if (event.key === '?' && !event.target.closest('input, textarea, select')) {
      event.preventDefault();
      document.getElementById('keys').showModal();
      return;
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && event.target.dataset.entries) {
      takeFirst(event.target);
    }
    if (event.key === 'Enter' && event.target.matches('#call input')) {
      // Enter goes on to the next field: what becomes of the call is said by a key of its own.
      event.preventDefault();
      const fields = [...document.querySelectorAll('#call input:not([type=hidden]), #call select, #call textarea')];
      const next = fields[fields.indexOf(event.target) + 1];
      if (next) {
        next.focus();
      }
    }
  });

  const proposals = new Map();
  let asked = 0;

  // Whoever goes on without choosing means the first of what was suggested.
  const takeFirst = field => {
    const list = document.getElementById(field.getAttribute('list'));
    const meant = [...list.options].some(option => option.value === field.value);
    if (field.value && !meant && list.dataset.typed === field.value && list.options.length > 0) {
      field.value = list.options[0].value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      field.dispatchEvent(new Event('change', {bubbles: true}));
    }
  };

  const suggest = async field => {
    const turn = ++asked;
    const word = field.dataset.entries;
    const typed = field.value;
    const answer = await fetch('/desk/entries/' + word + '?q=' + encodeURIComponent(typed));
    if (!answer.ok || turn !== asked) {
      return;
    }
    const found = await answer.json();
    const list = document.getElementById(field.getAttribute('list'));
    list.dataset.typed = typed;
    list.replaceChildren(...found.map(entry => {
      const option = document.createElement('option');
      option.value = entry.value;
      option.label = entry.label;
      if (word === 'categories') {
        proposals.set(entry.value, entry);
      }
      return option;
    }));
  };

  document.addEventListener('input', event => {
    if (event.target.dataset.entries && !composing(event)) {
      suggest(event.target).catch(() => {});
    }
  });
  document.addEventListener('focusin', event => {
    if (event.target.dataset && event.target.dataset.entries) {
      suggest(event.target).catch(() => {});
    }
  });

  // What the category proposes never overwrites what somebody chose.
  document.addEventListener('change', event => {
    if (event.target.dataset.proposed) {
      event.target.dataset.chosen = 'true';
    }
    if (event.target.id === 'category') {
      const proposed = proposals.get(event.target.value);
      document.querySelectorAll('[data-proposed]').forEach(select => {
        if (proposed && proposed[select.dataset.proposed] && !select.dataset.chosen) {
          select.value = proposed[select.dataset.proposed];
        }
      });
    }
  });

  document.addEventListener('htmx:sendError', () => { document.getElementById('offline').hidden = false; });
  document.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful) {
      document.getElementById('offline').hidden = true;
    }
  });
  document.addEventListener('htmx:afterSettle', event => {
    if (event.detail.target.id === 'desk') {
      document.getElementById('phone').focus();
    }
  });
})();
