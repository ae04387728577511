// What cannot be done now is told above everything else, and takes nothing away: not the page, and no word that somebody typed.
(() => {
  'use strict';

  const tell = text => {
    const place = document.getElementById('offline');
    place.dataset.lost ??= place.textContent;
    place.textContent = text || place.dataset.lost;
    place.hidden = false;
  };
  const done = () => { document.getElementById('offline').hidden = true; };
  window.minqing = Object.assign(window.minqing || {}, {lost: () => tell(''), found: done});

  // A refused form comes back as the page it stood on; anything else is the sentence that a program gets.
  const isPage = xhr => (xhr.getResponseHeader('Content-Type') || '').includes('text/html');
  const problem = xhr => {
    try {
      return JSON.parse(xhr.responseText);
    } catch (unreadable) {
      return {};
    }
  };
  const sentence = xhr => problem(xhr).detail;

  // The bell asks again and again, for itself: whether it gets an answer neither takes a message away nor leads anybody elsewhere.
  const isBell = event => event.detail.elt?.closest?.('#bell');

  const begun = () => [...document.querySelectorAll('input:not([type=hidden]), textarea')].some(field =>
    field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);

  // Whoever has to sign in again is led there, but not while something stands half written.
  document.addEventListener('htmx:beforeOnLoad', event => {
    const xhr = event.detail.xhr;
    if (isBell(event) && xhr.status >= 400) {
      event.preventDefault();
    } else if (xhr.status === 401 && begun()) {
      event.preventDefault();
      tell(sentence(xhr));
    }
  });
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.status >= 400 && !isPage(event.detail.xhr)) {
      event.detail.shouldSwap = false;
    }
  });
  document.addEventListener('htmx:responseError', event => {
    if (isBell(event)) {
      return;
    }
    if (!isPage(event.detail.xhr)) {
      tell(sentence(event.detail.xhr));
    }
    if (problem(event.detail.xhr).code === 'access.page-too-old') {
      renew();
    }
  });

  // Whoever has signed in again meanwhile goes on with what stands here. Nothing is sent by itself: it may be somebody else.
  const renew = async () => {
    const answer = await fetch('/form-token', {headers: {Accept: 'application/json'}});
    if (!answer.ok || answer.redirected) {
      return;
    }
    const fresh = await answer.json();
    const old = [...document.querySelectorAll('input[name=_csrf]')];
    if (old.length > 0) {
      old.forEach(field => { field.value = fresh.token; });
      tell(fresh.said);
    }
  };
  document.addEventListener('htmx:sendError', event => {
    if (!isBell(event)) {
      tell('');
    }
  });
  document.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful && !isBell(event)) {
      done();
    }
  });
})();
