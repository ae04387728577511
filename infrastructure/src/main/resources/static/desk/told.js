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
  const sentence = xhr => {
    try {
      return JSON.parse(xhr.responseText).detail;
    } catch (unreadable) {
      return '';
    }
  };

  const begun = () => [...document.querySelectorAll('input:not([type=hidden]), textarea')].some(field =>
    field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);

  // Whoever has to sign in again is led there, but not while something stands half written.
  document.addEventListener('htmx:beforeOnLoad', event => {
    const xhr = event.detail.xhr;
    if (xhr.status === 401 && begun()) {
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
    if (!isPage(event.detail.xhr)) {
      tell(sentence(event.detail.xhr));
    }
  });
  document.addEventListener('htmx:sendError', () => tell(''));
  document.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful) {
      done();
    }
  });
})();
