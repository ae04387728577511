// Listens to the figures of an area: whenever they change something was done there. The first message only says how things
// stand, and many at once are one.
(() => {
  'use strict';

  const live = (area, look) => {
    let first = true;
    let waiting = false;
    const stream = new EventSource('/api/metrics/stream' + (area ? '?area=' + encodeURIComponent(area) : ''));
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
  window.minqing = Object.assign(window.minqing || {}, {live});
})();
