// Entries of directories, suggested while somebody types, and what a category proposes. Without it they are typed in full.
(() => {
  'use strict';

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
    if (event.target.dataset.entries && !minqing.composing(event)) {
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

  document.addEventListener('keydown', event => {
    if (!minqing.composing(event) && (event.key === 'Enter' || event.key === 'Tab') && event.target.dataset.entries) {
      takeFirst(event.target);
    }
  });
  window.minqing = Object.assign(window.minqing || {}, {takeFirst});
})();
