// A form with a file is sent as a program would send it: a body in parts does not carry the token that guards forms.
(() => {
  'use strict';

  document.documentElement.dataset.script = 'on';

  const refused = async answer => {
    const problem = await answer.json().catch(() => ({}));
    return [problem.detail, ...(problem.errors || []).map(error => error.detail)].filter(Boolean).join(' ');
  };

  // How many entries were added and changed, and which lines were not taken, and why.
  const tell = (place, said) => {
    const sentence = document.createElement('p');
    sentence.textContent = place.dataset.said.replace('{0}', said.added).replace('{1}', said.changed).replace('{2}', said.rejected.length);
    const list = document.createElement('ul');
    said.rejected.forEach(row => {
      const line = document.createElement('li');
      line.textContent = row.line + ' · ' + row.column + ' ' + row.value + ' · ' + row.reason;
      list.append(line);
    });
    place.replaceChildren(sentence, list);
    place.hidden = false;
  };

  document.addEventListener('submit', async event => {
    const form = event.target.closest('form[data-upload]');
    if (!form) {
      return;
    }
    event.preventDefault();
    const data = new FormData(form);
    const token = data.get('_csrf');
    data.delete('_csrf');
    form.querySelectorAll('[data-instead-of]').forEach(field => {
      if (field.files.length > 0) {
        data.set(field.dataset.insteadOf, field.files[0]);
      }
    });
    const wrong = form.querySelector('[role=alert]');
    const button = form.querySelector('[type=submit]');
    wrong.hidden = true;
    button.disabled = true;
    try {
      const answer = await fetch(form.action, {method: 'POST', body: data, headers: {'X-CSRF-TOKEN': token}});
      if (!answer.ok) {
        wrong.textContent = await refused(answer);
        wrong.hidden = false;
        return;
      }
      const said = await answer.json();
      if (form.dataset.next) {
        location.assign(form.dataset.next + said.id);
      } else if (form.querySelector('[data-done]')) {
        tell(form.querySelector('[data-done]'), said);
      } else {
        form.dispatchEvent(new CustomEvent('uploaded', {bubbles: true}));
      }
    } catch (lost) {
      wrong.textContent = form.dataset.lost;
      wrong.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
})();
