// A case listens to what is done in its area: whenever something is, it asks how it stands now. Forms that somebody has begun
// to fill in are left alone. It hears on the same stream who else has it open.
(() => {
  'use strict';

  const standing = document.getElementById('standing');
  const forms = [...document.querySelectorAll('.desk-action form')];
  const begun = () => forms.some(minqing.begun);

  standing.addEventListener('htmx:afterSwap', () => {
    const version = standing.querySelector('.desk-standing').dataset.version;
    if (version === standing.dataset.version) {
      return;
    }
    if (begun()) {
      document.getElementById('fresh').hidden = false;
    } else {
      location.replace(standing.getAttribute('hx-get').replace('/standing', ''));
    }
  });

  // A full stop takes the number along, to paste it wherever it is wanted. Escape folds what is open, with what was typed.
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !minqing.composing(event)) {
      const action = event.target.closest('details[open].desk-action');
      if (action) {
        action.open = false;
        action.querySelector('summary').focus();
      }
      return;
    }
    if (event.key !== '.' || !minqing.single(event)) {
      return;
    }
    event.preventDefault();
    navigator.clipboard.writeText(document.getElementById('number').textContent).then(() => {
      const copied = document.getElementById('copied');
      copied.textContent = copied.dataset.said;
    });
  });

  document.addEventListener('uploaded', () => htmx.trigger(standing, 'case-changed'));

  minqing.listenTo(standing.getAttribute('hx-get').replace('/standing', '/stream'),
    () => htmx.trigger(standing, 'case-changed'), {presence: minqing.present});
})();
