import { noteTyped } from './unsaved';

const FORM = '/create/templates/default/import';

function leaves() {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return !event.defaultPrevented;
}

/** A step of a form as the scaffolder shows it: the next one, and the review, stand in the same place. */
function openForm() {
  window.history.pushState({}, '', FORM);
  const place = document.createElement('div');
  place.innerHTML = '<form><input></form>';
  document.body.replaceChildren(place);
  return {
    type: () => noteTyped(place.querySelector('input')!),
    review: () => place.replaceChildren(document.createElement('p')),
  };
}

describe('noteTyped', () => {
  it('has the browser ask on the page that was typed on, and on no other', () => {
    const form = openForm();
    expect(leaves()).toBe(true);
    form.type();
    form.type();
    expect(leaves()).toBe(false);
    form.review();
    expect(leaves()).toBe(false);
    // The request is made: the page is that of its task
    window.history.pushState({}, '', '/create/tasks/1');
    expect(leaves()).toBe(true);
    openForm();
    expect(leaves()).toBe(true);
  });

  it('has it ask no more in a new form of the same template, until that is typed into', () => {
    const first = openForm();
    first.type();
    first.review();
    window.history.pushState({}, '', '/create/tasks/1');
    const next = openForm();
    expect(leaves()).toBe(true);
    next.type();
    expect(leaves()).toBe(false);
    first.review();
    expect(leaves()).toBe(false);
  });
});
