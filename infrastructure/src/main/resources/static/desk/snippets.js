// Texts that recur: "//" or "、、" in a field opens a small list of them, which narrows as one types on. Arrows and Enter take
// one, Escape closes the list, and what was taken is text like any other. Without it they are typed in full.
(() => {
  'use strict';

  const own = document.currentScript.dataset;
  const LIST = 'snippets';
  const NARROWEST = 240;
  // Behind a colon two strokes are part of an address.
  const TRIGGER = /(?:^|[^:/])(?:\/\/|、、)([^\s/、]{0,20})$/;

  let field = null;
  let list = null;
  let at = -1;
  let found = [];
  let asked = 0;

  const composing = event => event.isComposing || event.keyCode === 229;
  const takesText = element => element.matches('textarea, input:not([type]):not([list]), input[type=text]:not([list])');

  const typed = element => {
    const before = element.value.slice(0, element.selectionStart);
    const trigger = TRIGGER.exec(before);
    return trigger && {word: trigger[1], from: before.length - trigger[1].length - 2, to: before.length};
  };

  const close = () => {
    asked++;
    if (!field) {
      return;
    }
    ['role', 'aria-expanded', 'aria-controls', 'aria-autocomplete', 'aria-activedescendant'].forEach(name => field.removeAttribute(name));
    list.remove();
    field = null;
    list = null;
    found = [];
  };

  const choose = index => {
    at = index;
    [...list.querySelectorAll('[role=option]')].forEach((option, i) => {
      option.classList.toggle('active', i === at);
      option.setAttribute('aria-selected', String(i === at));
      if (i === at) {
        field.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({block: 'nearest'});
      }
    });
  };

  const take = snippet => {
    const target = field;
    const place = typed(target);
    close();
    if (!place) {
      return;
    }
    const text = target.tagName === 'TEXTAREA' ? snippet.text : snippet.text.replace(/\s*\n\s*/g, ' ');
    target.focus();
    target.setRangeText(text, place.from, place.to, 'end');
    // What nobody could fill in is to be typed next.
    const open = /\{[^{}]*\}/.exec(text);
    if (open) {
      target.setSelectionRange(place.from + open.index, place.from + open.index + open[0].length);
    }
    target.dispatchEvent(new Event('input', {bubbles: true}));
    target.dispatchEvent(new Event('change', {bubbles: true}));
  };

  const part = (tag, name, text) => {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  };

  const option = (snippet, index) => {
    const element = part('div', 'dropdown-item desk-snippet', '');
    element.id = LIST + '-' + index;
    element.setAttribute('role', 'option');
    element.append(part('strong', '', snippet.title), part('small', '', snippet.text));
    // Before the field loses the focus.
    element.addEventListener('mousedown', event => {
      event.preventDefault();
      take(snippet);
    });
    return element;
  };

  const place = () => {
    const box = field.getBoundingClientRect();
    const width = Math.min(Math.max(box.width, NARROWEST), document.documentElement.clientWidth - 16);
    const left = Math.min(box.left, document.documentElement.clientWidth - width - 8);
    list.style.left = Math.max(left, 8) + window.scrollX + 'px';
    list.style.top = box.bottom + window.scrollY + 'px';
    list.style.width = width + 'px';
  };

  const show = (target, snippets) => {
    if (field !== target) {
      close();
      field = target;
      list = document.createElement('div');
      list.id = LIST;
      list.className = 'dropdown-menu show desk-snippets';
      list.setAttribute('role', 'listbox');
      list.setAttribute('aria-label', own.label);
      document.body.append(list);
      field.setAttribute('role', 'combobox');
      field.setAttribute('aria-controls', LIST);
      field.setAttribute('aria-autocomplete', 'list');
      field.setAttribute('aria-expanded', 'true');
    }
    found = snippets;
    list.replaceChildren(...found.map(option));
    place();
    choose(0);
  };

  const look = async target => {
    const trigger = typed(target);
    if (!trigger) {
      close();
      return;
    }
    const turn = ++asked;
    const about = target.closest('[data-case]');
    const query = new URLSearchParams({q: trigger.word, desk: own.desk});
    if (about) {
      query.set('case', about.dataset.case);
    }
    const answer = await fetch('/desk/snippets?' + query);
    if (!answer.ok || turn !== asked || document.activeElement !== target) {
      return;
    }
    const snippets = await answer.json();
    if (turn !== asked) {
      return;
    }
    if (snippets.length > 0) {
      show(target, snippets);
    } else {
      close();
    }
  };

  const lookSoon = event => {
    if (takesText(event.target)) {
      look(event.target).catch(close);
    }
  };
  document.addEventListener('input', event => {
    if (!composing(event)) {
      lookSoon(event);
    }
  });
  document.addEventListener('compositionend', lookSoon);

  // Before anything else on the page hears of the key.
  document.addEventListener('keydown', event => {
    if (!field || event.target !== field || composing(event)) {
      return;
    }
    const count = found.length;
    const keys = {
      ArrowDown: () => choose((at + 1) % count),
      ArrowUp: () => choose((at + count - 1) % count),
      Enter: () => take(found[at]),
      Escape: close,
    };
    if (keys[event.key] && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
    }
  }, true);

  document.addEventListener('focusout', event => {
    if (event.target === field) {
      close();
    }
  });
  // A keyboard on the screen changes its size.
  window.addEventListener('resize', () => {
    if (field) {
      place();
    }
  });
  document.addEventListener('htmx:beforeSwap', event => {
    if (field && event.detail.target.contains(field)) {
      close();
    }
  });
})();
