// Listens to the figures of an area, or to what a case tells: whenever they change something was done there. The first message only says how things
// stand, and many at once are one. That nothing can be heard any more is told, and what went by meanwhile is looked up.
(() => {
  'use strict';

  const AGAIN = 5000;

  const listenTo = (address, look, heard) => {
    let first = true;
    let waiting = false;
    const listen = () => {
      const stream = new EventSource(address);
      stream.addEventListener('open', () => minqing.found());
      stream.addEventListener('error', () => {
        minqing.lost();
        if (stream.readyState === EventSource.CLOSED) {
          setTimeout(listen, AGAIN);
        }
      });
      Object.entries(heard).forEach(([name, hear]) =>
        stream.addEventListener(name, event => hear(JSON.parse(event.data))));
      stream.addEventListener('metrics', () => {
        if (first) {
          first = false;
        } else if (!waiting) {
          waiting = true;
          setTimeout(() => {
            waiting = false;
            look();
          }, 500);
        }
      });
    };
    listen();
  };
  const live = (area, look) =>
    listenTo('/api/metrics/stream' + (area ? '?area=' + encodeURIComponent(area) : ''), look, {});
  window.minqing = Object.assign(window.minqing || {}, {live, listenTo});
})();
