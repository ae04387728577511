// The list without a mouse: J and K go along it, X chooses a case. Without it boxes are ticked one by one.
(() => {
  'use strict';

  const rows = () => [...document.querySelectorAll('#cases tbody tr')];
  const linkOf = row => row.querySelector('a');
  const boxes = () => [...document.querySelectorAll('#cases [name=case]')];

  const tell = () => {
    const chosen = boxes().filter(box => box.checked).length;
    const place = document.getElementById('how-many');
    place.textContent = chosen === 0 ? '' : place.dataset.said.replace('#', chosen);
    const all = document.getElementById('all');
    all.checked = chosen === boxes().length;
    all.indeterminate = chosen > 0 && !all.checked;
  };

  if (boxes().length > 0) {
    document.getElementById('all-label').hidden = false;
    document.getElementById('all').addEventListener('change', event => {
      boxes().forEach(box => { box.checked = event.target.checked; });
      tell();
    });
    document.getElementById('cases').addEventListener('change', tell);
    // Whoever comes back finds chosen what was chosen.
    window.addEventListener('pageshow', tell);
  }

  document.addEventListener('keydown', event => {
    if (!minqing.single(event)) {
      return;
    }
    const key = event.key.toUpperCase();
    if (key === 'J' || key === 'K') {
      event.preventDefault();
      minqing.along(rows(), key === 'J' ? 1 : -1, linkOf);
    } else if (key === 'X') {
      const row = event.target.closest('#cases tbody tr');
      const box = row && row.querySelector('[name=case]');
      if (box) {
        event.preventDefault();
        box.click();
      }
    }
  });
})();
