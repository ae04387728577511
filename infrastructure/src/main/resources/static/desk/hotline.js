// The hotline desk without a mouse: a key for what becomes of a call, and Enter from field to field. The page works without
// it, with fewer comforts.
(() => {
  'use strict';

  document.addEventListener('keydown', event => {
    if (minqing.composing(event)) {
      return;
    }
    if (event.altKey && !event.ctrlKey && !event.metaKey) {
      const button = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
      if (button) {
        event.preventDefault();
        if (event.target.dataset.entries) {
          minqing.takeFirst(event.target);
        }
        button.click();
      }
      return;
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

  // The ledger says how long the call has been going on; from there the browser counts by its own clock.
  const begun = new WeakMap();
  setInterval(() => {
    const timer = document.querySelector('#since [role=timer]');
    if (!timer) {
      return;
    }
    if (!begun.has(timer)) {
      begun.set(timer, performance.now() - Number(timer.closest('#since').dataset.seconds) * 1000);
    }
    const seconds = Math.floor((performance.now() - begun.get(timer)) / 1000);
    const digits = number => String(number).padStart(2, '0');
    timer.textContent = digits(Math.floor(seconds / 60)) + ':' + digits(seconds % 60);
  }, 1000);

  // Who wants to stay with the case is sent to its own page.
  document.addEventListener('htmx:beforeSwap', event => {
    const answered = new URL(event.detail.xhr.responseURL || location.href);
    if (event.detail.target.id === 'desk' && answered.pathname.startsWith('/cases/')) {
      event.detail.shouldSwap = false;
      location.assign(answered);
    }
  });

  // Once something of a call is kept, the address leads back to that very call; and what was typed since it was last kept goes along when
  // somebody leaves for another one. Each key pressed is a turn: a page that comes with an earlier turn than the last that was sent along
  // was made before that arrived, and is asked for again.
  const call = () => document.getElementById('call');
  const TURN = 'minqing.turn';
  let unkept = false;
  document.addEventListener('input', event => {
    if (event.target.form === call() && event.target.name !== 'to') {
      unkept = true;
      call().elements.turn.value = Number(call().elements.turn.value) + 1;
      document.getElementById('kept').textContent = '';
    }
  });
  const sent = () => JSON.parse(sessionStorage.getItem(TURN) || '{}');
  const sendAlong = () => {
    if (unkept) {
      const fields = call().elements;
      navigator.sendBeacon('/desk/hotline/draft', new URLSearchParams(new FormData(call())));
      sessionStorage.setItem(TURN, JSON.stringify({ draft: fields.draft.value, turn: Number(fields.turn.value), looks: 10 }));
      unkept = false;
    }
  };
  const lookAgain = () => {
    const { draft, turn, looks } = sent();
    if (call() && looks && draft === call().elements.draft.value && turn > Number(call().elements.turn.value)) {
      sessionStorage.setItem(TURN, JSON.stringify({ draft, turn, looks: looks - 1 }));
      setTimeout(() => location.reload(), 100);
    } else {
      sessionStorage.removeItem(TURN);
    }
  };
  lookAgain();
  document.addEventListener('submit', () => { unkept = false; });

  // A key may be quicker than htmx is with a button that has just appeared: the browser knows which one was pressed.
  let pressed = null;
  document.addEventListener('submit', event => { pressed = event.submitter; }, true);
  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.elt === call() && pressed && pressed.name) {
      event.detail.parameters[pressed.name] = pressed.value;
    }
  });
  document.addEventListener('htmx:afterRequest', event => {
    if (event.detail.elt.id === 'kept' && event.detail.successful) {
      unkept = false;
      history.replaceState(history.state, '', '/desk/hotline?draft=' + encodeURIComponent(call().elements.draft.value));
    }
  });
  // The first is before the next page is asked for, the second also where a telephone closes the page.
  addEventListener('beforeunload', sendAlong);
  addEventListener('pagehide', sendAlong);

  document.addEventListener('htmx:afterSettle', event => {
    if (event.detail.target.id === 'desk') {
      unkept = false;
      history.replaceState(history.state, '', '/desk/hotline?draft=' + encodeURIComponent(call().elements.draft.value));
      document.getElementById('phone').focus();
    }
  });
})();
