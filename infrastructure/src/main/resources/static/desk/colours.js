// Where nobody chose colours, the page takes those that the browser asks for, before anything of it is painted.
(() => {
  'use strict';

  const root = document.documentElement;
  if (root.dataset.bsTheme) {
    return;
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    root.dataset.bsTheme = dark.matches ? 'dark' : 'light';
    document.dispatchEvent(new Event('colours'));
  };
  dark.addEventListener('change', follow);
  follow();
})();
