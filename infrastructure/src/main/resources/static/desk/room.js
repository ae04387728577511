// The lists of the room follow what others do; a form that somebody has begun to fill in is no part of them.
(() => {
  'use strict';

  minqing.live('', () => {
    htmx.trigger('#lists', 'changed');
    htmx.trigger('#days', 'changed');
  });
})();
