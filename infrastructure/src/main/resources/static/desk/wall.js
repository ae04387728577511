// A screen on a wall runs for weeks: it replaces its stage whole, keeps nothing else, and comes back by itself after
// whatever went away.
(() => {
  'use strict';

  const PACE = 5000;
  const AGAIN = 10000;
  const ANYWAY = 60000;

  const stage = document.getElementById('stage');
  const live = document.getElementById('live');

  const say = state => {
    live.dataset.state = state;
    live.textContent = live.dataset[state];
  };

  let shown = 0;
  const show = () => {
    const pages = stage.querySelectorAll('.wall-page');
    const dots = stage.querySelectorAll('.wall-dots li');
    shown = pages.length ? (shown + pages.length) % pages.length : 0;
    pages.forEach((page, at) => { page.hidden = at !== shown; });
    dots.forEach((dot, at) => dot.toggleAttribute('data-shown', at === shown));
  };

  const pageShown = () => stage.querySelectorAll('.wall-page')[shown];
  // A page may have come before it, or gone.
  const stay = name => {
    const now = [...stage.querySelectorAll('.wall-page')].findIndex(page => page.getAttribute('aria-label') === name);
    shown = now < 0 ? shown : now;
  };

  let held = false;
  setInterval(() => {
    if (!held) {
      shown++;
      show();
    }
  }, Number(stage.dataset.turn) * 1000);
  document.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      shown += step;
      show();
    } else if (event.key === ' ') {
      held = !held;
    }
  });

  // The stream says that something changed; what it is now the server lays out. Whether that worked says the badge.
  let open = false;
  let busy = false;
  let again = false;
  // The server may show what it found out a moment ago; whoever has heard of something later asks once more.
  let heard = 0;
  const isOfBefore = () => Date.parse(document.getElementById('as-of')?.dateTime) < heard;
  const refresh = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    again = false;
    let pause = PACE;
    try {
      const answer = await fetch(stage.dataset.url, { headers: { 'HX-Request': 'true' }, cache: 'no-store' });
      if (answer.ok) {
        const fresh = await answer.text();
        const name = pageShown()?.getAttribute('aria-label');
        stage.innerHTML = fresh;
        stay(name);
        show();
        say(open ? 'on' : 'off');
      } else {
        say(answer.status === 401 ? 'out' : 'off');
        again = true;
        pause = AGAIN;
      }
    } catch (away) {
      say('off');
      again = true;
      pause = AGAIN;
    }
    setTimeout(() => {
      busy = false;
      if (again || isOfBefore()) {
        refresh();
      }
    }, pause);
  };

  const area = stage.dataset.area;
  const listen = () => {
    const stream = new EventSource('/api/metrics/stream' + (area ? '?area=' + encodeURIComponent(area) : ''));
    stream.addEventListener('open', () => {
      open = true;
      say('on');
    });
    stream.addEventListener('error', () => {
      open = false;
      if (live.dataset.state !== 'out') {
        say('off');
      }
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(listen, AGAIN);
      }
    });
    stream.addEventListener('metrics', event => {
      heard = Date.parse(JSON.parse(event.data).asOf);
      refresh();
    });
  };

  show();
  listen();
  setInterval(refresh, ANYWAY);
})();
