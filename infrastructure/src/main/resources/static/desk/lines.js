// Lines of work without a mouse: J and K go along them, Enter opens one, a letter its form. What others do appears by itself,
// but never under the hands of somebody who is typing. Without it a line opens as a page of its own.
(() => {
  'use strict';

  const lineOf = element => element.closest('.desk-line');
  const lines = () => [...document.querySelectorAll('.desk-line')];
  const linkOf = line => line.querySelector('.desk-line-open');
  const formsOf = line => line.querySelector('.desk-line-forms');
  const isOpen = line => formsOf(line).children.length > 0;
  const begun = minqing.begun;

  const unfold = (line, key) => {
    const details = formsOf(line).querySelector(key ? '[data-form-key="' + key + '"]' : 'details');
    if (!details) {
      return;
    }
    if (!key) {
      details.querySelector('summary').focus();
      return;
    }
    if (details.dataset.atOnce) {
      details.querySelector('form').requestSubmit();
      return;
    }
    details.open = true;
    details.querySelector('form').querySelector('input:not([type=hidden]), textarea, select, button').focus();
  };

  let opening = 0;
  const isBusy = () => opening > 0 || lines().some(isOpen);

  // Each asks for itself: what the page as a whole asks for waits in one row, and a key pressed meanwhile would be lost.
  const open = async (line, key) => {
    if (!isOpen(line)) {
      opening++;
      lines().filter(other => other !== line).forEach(empty);
      try {
        await htmx.ajax('GET', linkOf(line).dataset.forms, {source: formsOf(line), target: formsOf(line), swap: 'innerHTML'});
      } finally {
        opening--;
      }
    }
    unfold(line, key);
  };

  // Only what nobody has begun to fill in goes away.
  const empty = line => {
    if (![...formsOf(line).querySelectorAll('form')].some(begun)) {
      formsOf(line).replaceChildren();
      refreshIfWaiting();
    }
  };

  const fold = line => {
    const unfolded = [...formsOf(line).querySelectorAll('details[open]')];
    if (unfolded.length > 0) {
      unfolded.forEach(details => { details.open = false; });
    }
    empty(line);
    linkOf(line).focus();
  };

  document.addEventListener('keydown', event => {
    const line = lineOf(event.target);
    if (event.key === 'Escape' && !minqing.composing(event)) {
      if (line) {
        fold(line);
      }
    } else if (minqing.single(event)) {
      const key = event.key.toUpperCase();
      if (key === 'J' || key === 'K') {
        event.preventDefault();
        minqing.along(lines(), key === 'J' ? 1 : -1, linkOf);
      } else if (line && document.getElementById('keys').dataset.keys.includes(key)) {
        event.preventDefault();
        open(line, key);
      }
    }
  });

  document.addEventListener('click', event => {
    const link = event.target.closest('.desk-line-open');
    if (link) {
      event.preventDefault();
      if (isOpen(lineOf(link))) {
        fold(lineOf(link));
      } else {
        open(lineOf(link));
      }
    }
  });

  // Which line comes after the one that is done is known here alone.
  document.addEventListener('htmx:configRequest', event => {
    const line = lineOf(event.detail.elt);
    if (line && event.detail.verb === 'post') {
      const all = lines();
      const next = all[all.indexOf(line) + 1] || all[all.indexOf(line) - 1];
      if (next) {
        event.detail.parameters.next = next.id.replace('line-', '');
      }
    }
  });

  document.addEventListener('htmx:afterSettle', event => {
    if (event.detail.target.id === 'desk') {
      waiting = false;
      const there = document.getElementById('refused') || document.getElementById('filled') || document.querySelector('[data-focus]') || document.querySelector('.desk-title');
      there.focus();
    }
  });

  let waiting = false;
  const wait = () => {
    waiting = true;
    document.getElementById('fresh').hidden = false;
  };
  // A line that was opened while the lists were on their way stays; and where somebody has gone meanwhile, there they stay.
  let place = '';
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target.id !== 'lists') {
      return;
    }
    const line = lineOf(document.activeElement);
    place = line ? line.id : '';
    if (isBusy()) {
      event.detail.shouldSwap = false;
      wait();
    }
  });
  document.addEventListener('htmx:afterSwap', event => {
    const line = event.detail.target.id === 'lists' && place && document.getElementById(place);
    if (line) {
      linkOf(line).focus();
    }
    place = '';
  });

  const refresh = () => {
    if (isBusy()) {
      wait();
      return;
    }
    waiting = false;
    document.getElementById('fresh').hidden = true;
    const lists = document.getElementById('lists');
    htmx.ajax('GET', lists.dataset.source, {source: lists, target: lists, swap: 'outerHTML'});
  };
  const refreshIfWaiting = () => {
    if (waiting) {
      refresh();
    }
  };
  minqing.live('', refresh);
})();
