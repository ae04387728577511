// While a case is open here, its others are told so, and into which form somebody types, but never what; and who else does is
// shown. A page that nobody sees tells nothing. Without it nobody is shown and nothing else is missing.
(() => {
  'use strict';

  const EVERY = 15000;
  const page = Array.from(crypto.getRandomValues(new Uint32Array(2)), part => part.toString(36)).join('');

  const begun = form => [...form.elements].some(field =>
    field.name && field.type !== 'hidden' && field.value !== field.defaultValue && field.value !== '');

  const show = (place, others) => {
    const list = place.querySelector('ul');
    list.replaceChildren(...others.map(one => {
      const item = document.createElement('li');
      const sign = document.createElement('span');
      item.className = 'badge desk-role';
      sign.setAttribute('aria-hidden', 'true');
      sign.textContent = one.typing ? '✎ ' : '◉ ';
      item.append(sign, one.said);
      return item;
    }));
    place.hidden = others.length === 0;
  };

  // By the element that shows them: the form that was told last, and whether the ledger wants to hear.
  const places = new Map();

  const formsOf = place => [...(place.closest('.desk-line, main') || document).querySelectorAll('[data-form] form')];
  const typedInto = place => {
    const form = formsOf(place).find(begun);
    return form ? form.closest('[data-form]').dataset.form : '';
  };
  const said = (place, more) => {
    const body = new URLSearchParams(new FormData(place));
    body.set('page', page);
    Object.entries(more).forEach(([name, value]) => { if (value) { body.set(name, value); } });
    return body;
  };

  const tell = async place => {
    const form = typedInto(place);
    places.set(place, {form, heard: true});
    try {
      const answer = await fetch(place.action, {method: 'POST', body: said(place, {form}), headers: {Accept: 'application/json'}});
      // Whoever is signed out, or may not open the case any more, sees nobody, and is silent until something is touched.
      show(place, answer.ok ? await answer.json() : []);
      if (!answer.ok && places.has(place)) {
        places.set(place, {form, heard: false});
      }
    } catch (unreachable) {
      show(place, []);
    }
  };
  const leave = place => {
    navigator.sendBeacon(place.action, said(place, {left: 'true'}));
    show(place, []);
  };

  const isSeen = () => document.visibilityState === 'visible';
  const look = () => {
    [...places.keys()].filter(place => !place.isConnected).forEach(place => {
      places.delete(place);
      leave(place);
    });
    document.querySelectorAll('.desk-present').forEach(place => {
      if (!places.has(place) && isSeen()) {
        tell(place);
      }
    });
  };

  new MutationObserver(look).observe(document.body, {childList: true, subtree: true});
  setInterval(() => places.forEach((last, place) => {
    if (isSeen() && last.heard) {
      tell(place);
    }
  }), EVERY);
  ['input', 'change'].forEach(kind => document.addEventListener(kind, event => {
    if (event.target.closest('[data-form]')) {
      places.forEach((last, place) => {
        if (!last.heard || last.form !== typedInto(place)) {
          tell(place);
        }
      });
    }
  }));
  document.addEventListener('visibilitychange', () => {
    if (isSeen()) {
      places.forEach((last, place) => tell(place));
      look();
    }
  });
  addEventListener('pagehide', () => places.forEach((last, place) => leave(place)));
  addEventListener('pageshow', event => {
    if (event.persisted) {
      places.forEach((last, place) => tell(place));
    }
  });
  look();

  window.minqing = Object.assign(window.minqing || {}, {
    begun,
    present: others => document.querySelectorAll('.desk-present').forEach(place => show(place, others))
  });
})();
